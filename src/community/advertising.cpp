#include "community/advertising.h"

#include "community/personal_details.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace amble::community {

namespace {

struct Cue {
    std::string_view phrase; // in small letters
    double weight;
};

// [design]: our own list, weighed on the development half of tests/community/advertising.tsv.
constexpr std::array<Cue, 72> kCues{{
    {"discount", 1.5},       {"promo code", 2},
    {"coupon", 1.5},         {"use code", 1.5},
    {"rabatt", 1.5},         {"gutschein", 1.5},
    {"buy now", 2},          {"order now", 2},
    {"order today", 2},      {"jetzt kaufen", 2},
    {"jetzt bestellen", 2},  {"order yours", 2},
    {"free shipping", 2},    {"versandkostenfrei", 2},
    {"limited offer", 2},    {"limited time", 1.5},
    {"special offer", 2},    {"angebot", 0.7},
    {"money back", 1.5},     {"geld-zur", 1.5},
    {"guaranteed", 0.7},     {"garantiert", 0.7},
    {"click here", 1.5},     {"hier klicken", 1.5},
    {"link in bio", 2},      {"link in my", 1.5},
    {"visit our", 1.5},      {"our website", 1.5},
    {"our shop", 1.5},       {"our product", 1.5},
    {"unser shop", 1.5},     {"unsere praxis", 1},
    {"our clinic", 1},       {"my online course", 1.5},
    {"my program", 0.7},     {"sign up for", 1},
    {"subscribe", 1},        {"whatsapp", 1.5},
    {"telegram", 1.5},       {"dm me", 1.5},
    {"message me for", 1.5}, {"schreib mir", 0.7},
    {"affiliate", 1.5},      {"in stock", 1},
    {"only today", 1},       {"nur heute", 1},
    {"buy at", 1.3},         {"/aff", 1.5},
    {"aff=", 1.5},           {"on insta", 1.5},
    {"message me on", 1.5},  {"free call", 1},
    {"@ gmail", 1.5},        {"write me", 0.7},
    {"i sell", 1.2},         {"pm me", 1.5},
    {"check my profile", 2}, {"my profile for", 1.5},
    {"ich verkaufe", 1.5},   {"meldet euch bei", 1},
    {"euros a month", 1.3},  {"dollars a month", 1.3},
    {"pounds a month", 1.3}, {"euro im monat", 1.3},
    {"% off", 1.5},          {"mention my name", 1},
    {"neue kunden", 1.5},    {"new clients", 1.5},
    {"ruft an", 0.7},        {"call us", 1},
    {"% rabatt", 0.7},       {"mein shop", 1.5},
}};

size_t count(std::string_view text, std::string_view part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// "29 euros", "29 Euro"
bool names_price_in_words(std::string_view text) {
    for (const std::string_view unit : {" euro", " dollar", " pounds a"})
        for (size_t at = text.find(unit); at != std::string_view::npos; at = text.find(unit, at + 1))
            if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') return true;
    return false;
}

bool is_in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// "backfix.shop", written as a word. Endings that are words are left out: a blank is often missing behind a full stop.
size_t count_bare_domains(std::string_view text) {
    constexpr std::array<std::string_view, 12> kEndings{".com",   ".net",    ".org", ".de", ".shop",  ".info",
                                                        ".store", ".online", ".eu",  ".ch", ".co.uk", ".biz"};
    size_t found = 0;
    for (const std::string_view ending : kEndings)
        for (size_t at = text.find(ending); at != std::string_view::npos; at = text.find(ending, at + 1)) {
            const size_t end = at + ending.size();
            if (end < text.size() && (is_in_name(text[end]) || text[end] == '.') &&
                !(text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n')))
                continue;
            size_t begin = at;
            while (begin > 0 && (is_in_name(text[begin - 1]) || text[begin - 1] == '.'))
                --begin;
            const std::string_view name = text.substr(begin, at - begin);
            const bool counted = begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '@');
            if (name.size() > 1 && !counted && !name.starts_with("www.")) ++found;
        }
    return found;
}

/// "$29", "29,90 €": a price.
bool names_price(std::string_view text) {
    const auto is_digit = [&](size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (const std::string_view sign : {"$", "\xe2\x82\xac", "\xc2\xa3"})
        for (size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
            const bool before = (at > 0 && is_digit(at - 1)) || (at > 1 && text[at - 1] == ' ' && is_digit(at - 2));
            if (before || is_digit(at + sign.size())) return true;
        }
    return false;
}

} // namespace

int count_links(std::string_view text) {
    const std::string low = lower_ascii(text);
    size_t links = count(low, "http://") + count(low, "https://");
    for (size_t at = low.find("www."); at != std::string::npos; at = low.find("www.", at + 1))
        links += at == 0 || low[at - 1] != '/' ? 1 : 0;
    return static_cast<int>(links + count_bare_domains(low));
}

double advertising_score(std::string_view text) {
    const std::string low = lower_ascii(text);
    double score = 0;
    for (const Cue& cue : kCues)
        if (low.find(cue.phrase) != std::string::npos) score += cue.weight;
    if (names_price(low) || names_price_in_words(low)) score += 0.7;
    const auto reaches = [](const Detail& each) {
        return each.kind == DetailKind::email || each.kind == DetailKind::telephone;
    };
    if (std::ranges::any_of(personal_details(text), reaches)) score += 1;
    const int links = count_links(low);
    if (links > 0) score += 0.7;
    if (links > 2) score += 1;
    return score;
}

} // namespace amble::community
