#include "claims/readable.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amble::claims {

namespace {

struct Seen {
    char32_t code = 0;
    size_t bytes = 1; // of the text as it was given
};

constexpr char32_t kNothing = 0; // written, and not seen

Seen front(std::string_view text) {
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const size_t size = first < 0x80   ? 1
                        : first < 0xC2 ? 0
                        : first < 0xE0 ? 2
                        : first < 0xF0 ? 3
                        : first < 0xF5 ? 4
                                       : 0;
    if (size == 0 || size > text.size()) return {0xFFFD, 1};
    if (size == 1) return {first, 1};
    char32_t code = first & (0x7F >> size);
    for (size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, 1};
        code = code << 6 | (byte(i) & 0x3F);
    }
    return {code, size};
}

void append_utf8(Readable& to, char32_t code, uint32_t from) {
    const size_t before = to.text.size();
    const auto add = [&to](char32_t byte) { to.text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | code >> 6);
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | code >> 12);
        add(0x80 | (code >> 6 & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | code >> 18);
        add(0x80 | (code >> 12 & 0x3F));
        add(0x80 | (code >> 6 & 0x3F));
        add(0x80 | (code & 0x3F));
    }
    to.from.insert(to.from.end(), to.text.size() - before, from);
}

struct Named {
    std::string_view name;
    char32_t code;
};

/// Those that can stand inside or between words of the two languages.
constexpr std::array<Named, 27> kNamed{
    {{"AMP", '&'},      {"Auml", 0xC4},  {"Ouml", 0xD6},    {"Uuml", 0xDC}, {"amp", '&'},       {"apos", '\''},
     {"auml", 0xE4},    {"ensp", ' '},   {"emsp", ' '},     {"gt", '>'},    {"hellip", 0x2026}, {"lrm", 0x200E},
     {"lsquo", 0x2018}, {"lt", '<'},     {"mdash", 0x2014}, {"nbsp", ' '},  {"ndash", 0x2013},  {"ouml", 0xF6},
     {"quot", '"'},     {"rlm", 0x200F}, {"rsquo", 0x2019}, {"shy", 0xAD},  {"szlig", 0xDF},    {"thinsp", ' '},
     {"uuml", 0xFC},    {"zwj", 0x200D}, {"zwnj", 0x200C}}};

/// "&#103;", "&#x67;" or "&nbsp;" at the front; no bytes where there is none.
Seen entity(std::string_view text) {
    constexpr size_t kLongest = 12;
    const size_t end = text.substr(0, kLongest).find(';');
    if (text.front() != '&' || end == std::string_view::npos || end < 2) return {0, 0};
    std::string_view name = text.substr(1, end - 1);
    if (name.front() != '#') {
        for (const Named& each : kNamed)
            if (each.name == name) return {each.code, end + 1};
        return {0, 0};
    }
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    uint32_t code = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    const bool whole = read.ec == std::errc() && read.ptr == name.data() + name.size();
    if (!whole || code == 0 || code > 0x10FFFF) return {0, 0};
    return {code, end + 1};
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "<b>" or "</span>" at the front: how long it is, and whether a line ends there.
Seen tag(std::string_view text) {
    constexpr size_t kLongest = 200;
    const size_t end = text.substr(0, kLongest).find('>');
    if (text.front() != '<' || end == std::string_view::npos || end < 2) return {0, 0};
    std::string_view name = text.substr(1, end - 1);
    if (name.front() == '/') name.remove_prefix(1);
    if (name.empty() || !is_letter(name.front()) || name.find('<') != std::string_view::npos) return {0, 0};
    name = name.substr(0, name.find_first_of(" /"));
    constexpr std::array<std::string_view, 7> kBreaks{"br", "p", "li", "div", "td", "h1", "h2"};
    return {std::ranges::find(kBreaks, name) != kBreaks.end() ? U'\n' : kNothing, end + 1};
}

/// Unicode's default ignorable code points, nearly.
bool is_ignorable(char32_t code) {
    return code == 0xAD || code == 0x34F || code == 0x61C || code == 0x115F || code == 0x1160 || code == 0x17B4 ||
           code == 0x17B5 || (code >= 0x180B && code <= 0x180F) || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0x3164 ||
           (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF || code == 0xFFA0 || code >= 0xE0000;
}

/// Cyrillic and Greek letters that look like a Latin one, in pairs.
constexpr std::u32string_view kLookAlike =
    U"аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmнhтtвbАAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXУYαaοoεeιiκkνvρpτtυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥY"
    U"ΧXɡgıiẝf";

static_assert(kLookAlike.size() % 2 == 0);

/// What a letter looks like in ASCII, or itself.
char32_t plain(char32_t code) {
    if (code < 0x80) return code;
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFF01 + '!';
    if (code == 0x3000 || code == 0xA0 || code == 0x202F || (code >= 0x2000 && code <= 0x200A)) return ' ';
    if (code >= 0x1D400 && code <= 0x1D6A3) {
        const char32_t letter = (code - 0x1D400) % 52;
        return letter < 26 ? 'A' + letter : 'a' + letter - 26;
    }
    if (code >= 0x24B6 && code <= 0x24E9) return 'a' + (code - 0x24B6) % 26;
    for (size_t i = 0; i < kLookAlike.size(); i += 2)
        if (kLookAlike[i] == code) return kLookAlike[i + 1];
    return code;
}

/// Whether a new line is meant where this one begins: a list's next point, or an empty line.
bool begins_anew(std::string_view line) {
    const size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || line[first] == '\n') return true;
    line.remove_prefix(first);
    const size_t digits = line.find_first_not_of("0123456789");
    if (digits == std::string_view::npos) return false;
    if (digits > 0) return line[digits] == '.' || line[digits] == ')';
    const bool blank = line.size() > 1 && line[1] == ' ';
    return blank && (line[0] == '-' || line[0] == '*' || line[0] == '+' || line[0] == '#');
}

bool is_mark(std::string_view text) {
    constexpr std::string_view kMarks = "*`~";
    constexpr std::string_view kEscaped = "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~";
    if (kMarks.find(text.front()) != std::string_view::npos) return true;
    return text.front() == '\\' && text.size() > 1 && kEscaped.find(text[1]) != std::string_view::npos;
}

Seen seen_at(std::string_view text, LineEnds line_ends, bool line_begun) {
    if (const Seen written = entity(text); written.bytes > 0) return written;
    if (const Seen written = tag(text); written.bytes > 0) return written;
    // In the beginning of a line a mark makes a list, and Markdown's quotes are only there.
    if (is_mark(text)) return {kNothing, 1};
    if (line_begun && text.front() == '>') return {kNothing, 1};
    if (text.front() == '\n' && line_ends == LineEnds::blanks && !line_begun && !begins_anew(text.substr(1)))
        return {' ', 1};
    return front(text);
}

} // namespace

Readable readable(std::string_view given, LineEnds line_ends) {
    given = given.substr(0, UINT32_MAX - 1);
    Readable made;
    made.text.reserve(given.size());
    made.from.reserve(given.size() + 1);
    bool line_begun = true;
    for (size_t at = 0; at < given.size();) {
        const Seen seen = seen_at(given.substr(at), line_ends, line_begun);
        const char32_t code = is_ignorable(seen.code) ? kNothing : plain(seen.code);
        if (code == 0xFFFD)
            append_utf8(made, ' ', static_cast<uint32_t>(at)); // a broken byte separates words
        else if (code != kNothing)
            append_utf8(made, code, static_cast<uint32_t>(at));
        if (given[at] == '\n')
            line_begun = true;
        else if (given[at] != ' ' && given[at] != '\t' && given[at] != '\r' && given[at] != '>')
            line_begun = false;
        at += seen.bytes;
    }
    made.from.push_back(static_cast<uint32_t>(given.size()));
    return made;
}

} // namespace amble::claims
