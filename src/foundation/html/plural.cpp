#include "foundation/html/plural.h"

#include <array>
#include <cstdlib>

namespace amble::html {

namespace {

constexpr std::array<std::string_view, 1> kOther = {"other"};
constexpr std::array<std::string_view, 2> kOneOther = {"one", "other"};
constexpr std::array<std::string_view, 3> kOneFewMany = {"one", "few", "many"};
constexpr std::array<std::string_view, 3> kOneFewOther = {"one", "few", "other"};
constexpr std::array<std::string_view, 6> kArabic = {"zero", "one", "two", "few", "many", "other"};

bool between(int64_t number, int64_t least, int64_t most) {
    return number >= least && number <= most;
}

size_t russian(int64_t count) {
    if (count % 10 == 1 && count % 100 != 11) return 0;
    return between(count % 10, 2, 4) && !between(count % 100, 12, 14) ? 1 : 2;
}

size_t polish(int64_t count) {
    if (count == 1) return 0;
    return between(count % 10, 2, 4) && !between(count % 100, 12, 14) ? 1 : 2;
}

size_t czech(int64_t count) {
    if (count == 1) return 0;
    return between(count, 2, 4) ? 1 : 2;
}

size_t arabic(int64_t count) {
    if (count <= 2) return static_cast<size_t>(count);
    if (between(count % 100, 3, 10)) return 3;
    return between(count % 100, 11, 99) ? 4 : 5;
}

} // namespace

std::optional<Plural> plural_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Plural>, 7> kNames = {{{"japanese", Plural::japanese},
                                                                            {"english", Plural::english},
                                                                            {"french", Plural::french},
                                                                            {"russian", Plural::russian},
                                                                            {"polish", Plural::polish},
                                                                            {"czech", Plural::czech},
                                                                            {"arabic", Plural::arabic}}};
    for (const auto& [known, plural] : kNames)
        if (known == name) return plural;
    return std::nullopt;
}

std::span<const std::string_view> forms_of(Plural plural) {
    switch (plural) {
    case Plural::japanese:
        return kOther;
    case Plural::russian:
    case Plural::polish:
        return kOneFewMany;
    case Plural::czech:
        return kOneFewOther;
    case Plural::arabic:
        return kArabic;
    case Plural::english:
    case Plural::french:
        break;
    }
    return kOneOther;
}

size_t form_for(Plural plural, int64_t count) {
    const int64_t size = std::abs(count);
    switch (plural) {
    case Plural::japanese:
        return 0;
    case Plural::english:
        return size == 1 ? 0 : 1;
    case Plural::french:
        return size <= 1 ? 0 : 1;
    case Plural::russian:
        return russian(size);
    case Plural::polish:
        return polish(size);
    case Plural::czech:
        return czech(size);
    case Plural::arabic:
        return arabic(size);
    }
    return 0;
}

} // namespace amble::html
