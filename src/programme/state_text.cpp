#include "programme/state_text.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <concepts>
#include <iterator>
#include <type_traits>

namespace amble::programme {

namespace {

constexpr std::string_view kFormat = "amble-programme-1";
constexpr int kFarDay = 1'000'000;

template<class T>
    requires std::integral<T> || std::is_enum_v<T>
int number_of(T value) {
    return static_cast<int>(value);
}
int number_of(Rung rung) {
    return rung.index;
}
int number_of(Usual usual) {
    return usual.halves;
}
int number_of(Rating rating) {
    return rating.given() ? rating.value() : -1;
}

template<class T>
    requires std::integral<T> || std::is_enum_v<T>
void set_number(T& held, int number) {
    held = static_cast<T>(number);
}
void set_number(Rung& rung, int number) {
    rung.index = static_cast<uint8_t>(number);
}
void set_number(Usual& usual, int number) {
    usual.halves = static_cast<uint8_t>(number);
}
void set_number(Rating& rating, int number) {
    rating = number < 0 ? Rating() : Rating(number);
}

/// Writes what it is shown, as " name=1,2,3".
class Writer {
public:
    explicit Writer(std::string& text) : text_(text) {}

    void group(std::string_view name) {
        fmt::format_to(std::back_inserter(text_), " {}=", name);
        first_ = true;
    }
    template<class T>
    void number(const T& held, int, int) {
        fmt::format_to(std::back_inserter(text_), "{}{}", first_ ? "" : ",", number_of(held));
        first_ = false;
    }

private:
    std::string& text_;
    bool first_ = true;
};

/// Reads in the same order; after the first thing that does not fit it reads no more.
class Reader {
public:
    explicit Reader(std::string_view text) : groups_(split(text, ' ')) {}

    void group(std::string_view name) {
        if (!numbers_.empty()) fail();
        numbers_ = {};
        if (at_ == groups_.size()) return fail();
        const std::string_view group = groups_[at_++];
        if (ok_) name_ = name;
        if (group.substr(0, name.size()) != name || group.substr(name.size(), 1) != "=") return fail();
        numbers_ = group.substr(name.size() + 1);
    }
    template<class T>
    void number(T& held, int least, int most) {
        const size_t comma = numbers_.find(',');
        const auto number = parse_whole_number(numbers_.substr(0, comma));
        numbers_ = comma == std::string_view::npos ? std::string_view{} : numbers_.substr(comma + 1);
        if (!number || *number < least || *number > most) return fail();
        if (ok_) set_number(held, static_cast<int>(*number));
    }

    /// Everything was read and nothing is left over.
    bool read_all() const { return ok_ && numbers_.empty() && at_ == groups_.size(); }
    std::string_view where() const { return name_; }

private:
    void fail() { ok_ = false; }

    std::vector<std::string_view> groups_;
    std::string_view numbers_;
    std::string_view name_;
    size_t at_ = 0;
    bool ok_ = true;
};

template<class Fields, class S>
void visit_settings(Fields& fields, S& settings) {
    for (const SettingRange& range : kSettingRanges)
        fields.number(settings.*range.member, range.setting == Setting::band ? 0 : range.least, range.most);
}

template<class Fields, class R>
void visit_day(Fields& fields, R& record) {
    fields.number(record.minutes, 0, kMinutesOfADay);
    fields.number(record.target, 0, kMostMinutesADay);
    for (auto* rating : {&record.before, &record.worst, &record.next, &record.effort, &record.legs})
        fields.number(*rating, -1, 10);
    fields.number(record.colour, 0, int{static_cast<uint8_t>(Colour::stop)});
    for (auto* mark : {&record.unsettled, &record.in_flare, &record.limiting, &record.long_break, &record.easy})
        fields.number(*mark, 0, 1);
}

template<class Fields, class S>
void visit_person(Fields& fields, S& state) {
    fields.group("intake");
    fields.number(state.intake.usual, 0, 20);
    fields.number(state.intake.tolerance, 0, 100 * kMinutesOfADay);
    fields.number(state.intake.clearance, 0, 1);
    visit_settings(fields, state.intake.settings);
    fields.group("settings");
    visit_settings(fields, state.settings);
    fields.group("terms");
    fields.number(state.terms.days_asked, 1, 7);
    fields.number(state.terms.settling, 3, 7);
    fields.number(state.terms.goal, 0, kHighestRung.index);
    fields.number(state.terms.gentle, 0, 1);
}

template<class Fields, class S>
void visit_level(Fields& fields, S& state) {
    fields.group("level");
    fields.number(state.usual, 0, 20);
    fields.number(state.mode, 0, int{static_cast<uint8_t>(State::maintain)});
    fields.number(state.level, 0, kHighestRung.index);
    fields.number(state.start_rung, 0, kHighestRung.index);
    fields.number(state.started, 0, 1);
    fields.number(state.walks_since_start, 0, kFarDay);
    fields.number(state.walks_before_week, 0, kFarDay);
    fields.number(state.missed, 0, kFarDay);
    fields.number(state.counted_through, 0, kFarDay);
    fields.group("locks");
    for (auto* lock : {&state.locks.stop, &state.locks.pause, &state.locks.screening, &state.locks.clearance,
                       &state.locks.leads_to_new_start})
        fields.number(*lock, 0, 1);
    fields.group("owed");
    fields.number(state.owes_after_step_back, 0, 1);
    fields.number(state.owes_after_flare, 0, (1 << kLadder.size()) - 1);
    fields.number(state.first_week_after_pause, 0, 1);
    fields.number(state.gentle_weeks, 0, 1);
    fields.group("flare");
    fields.number(state.flare.first_day, 0, kFarDay);
    fields.number(state.flare.before, 0, kHighestRung.index);
    fields.number(state.flare.came_again_at, 0, kHighestRung.index);
    fields.number(state.flare.greens, 0, 1);
    fields.number(state.flare.counted_before, 0, kFarDay);
}

template<class Fields, class S>
void visit_state(Fields& fields, S& state) {
    fields.group("day");
    fields.number(state.day, 0, kFarDay);
    visit_person(fields, state);
    visit_level(fields, state);
    fields.group("weeks");
    for (auto& mark : state.weeks)
        fields.number(mark, 0, int{static_cast<uint8_t>(WeekMark::setback)});
    fields.number(state.week_under_way, 0, int{static_cast<uint8_t>(WeekMark::setback)});
    for (auto& record : state.days) {
        fields.group("d");
        visit_day(fields, record);
    }
}

} // namespace

std::string to_text(const ProgrammeState& state) {
    std::string text = fmt::format("{} rules={}", kFormat, kRulesVersion);
    text.reserve(768);
    Writer writer(text);
    visit_state(writer, state);
    return text;
}

Result<ProgrammeState> state_from_text(std::string_view text) {
    const std::string head = fmt::format("{} rules={} ", kFormat, kRulesVersion);
    if (text.substr(0, head.size()) != head)
        return problem("", "The stored programme is not of the version \"{0}\", which this program reads.", {head});
    Reader reader(text.substr(head.size()));
    ProgrammeState state;
    visit_state(reader, state);
    if (!reader.read_all())
        return problem("", "The stored programme cannot be read at \"{0}\".", {std::string(reader.where())});
    return state;
}

} // namespace amble::programme
