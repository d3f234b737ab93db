#include "claims/letters.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

/// The code point at the front of `text` and its bytes; a broken byte is U+FFFD of one byte.
struct Letter {
    char32_t code = 0;
    uint32_t bytes = 1;
};

Letter front(std::string_view text) {
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const auto rest = [&](size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && follows(1)) return {char32_t(first & 0x1F) << 6 | rest(1), 2};
    if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2))
        return {char32_t(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3};
    if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3))
        return {char32_t(first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4};
    return {0xFFFD, 1};
}

/// U+00C0 to U+00FF without accents; '*' and '/' are the multiplication and division signs.
constexpr std::array<std::string_view, 64> kLatin1{
    "a", "a", "a", "a", "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i",
    "d", "n", "o", "o", "o",  "o", "oe", "*", "o", "u", "u", "u", "ue", "y", "th", "ss",
    "a", "a", "a", "a", "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i",
    "d", "n", "o", "o", "o",  "o", "oe", "/", "o", "u", "u", "u", "ue", "y", "th", "y"};

bool is_apostrophe(char32_t code) {
    return code == '\'' || code == 0x2019 || code == 0x2BC || code == 0xB4 || code == '`';
}

bool is_ascii_letter(char32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

bool is_digit(char32_t code) {
    return code >= '0' && code <= '9';
}

/// Letters of every script, nearly: what is neither known punctuation nor a picture. Combining accents belong to it.
bool is_letter(char32_t code) {
    if (code < 0x80) return is_ascii_letter(code) || is_digit(code);
    if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
    if (code == 0xD7 || code == 0xF7 || code == 0xFFFD || code == 0xFEFF) return false;
    return !(code >= 0x2000 && code < 0x2C00) && !(code >= 0x3000 && code < 0x3040) &&
           !(code >= 0xFE00 && code < 0xFE70) && !(code >= 0xE000 && code < 0xF900) && code < 0x1F000;
}

bool is_capital(char32_t code) {
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE);
}

void append_folded(std::vector<char>& to, char32_t code, std::string_view bytes) {
    if (code < 0x80) {
        to.push_back(static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code));
    } else if (code >= 0xC0 && code <= 0xFF) {
        const std::string_view plain = kLatin1[code - 0xC0];
        to.insert(to.end(), plain.begin(), plain.end());
    } else if (code >= 0x300 && code <= 0x36F) {
        // A combining mark; of these only the diaeresis changes how German is written without it.
        if (code == 0x308) to.push_back('e');
    } else {
        to.insert(to.end(), bytes.begin(), bytes.end());
    }
}

Gap gap_of(char32_t code) {
    switch (code) {
    case '-':
    case '/':
    case 0x2010:
    case 0x2011:
        return Gap::hyphen;
    case '"':
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return Gap::quote;
    case ',':
    case '(':
    case ')':
    case 0x2013:
    case 0x2014:
        return Gap::comma;
    case ':':
    case ';':
        return Gap::colon;
    case '.':
    case 0x2026:
        return Gap::stop;
    case '!':
    case 0xA1:
        return Gap::exclamation;
    case '?':
    case 0xBF:
        return Gap::question;
    default:
        return Gap::blank;
    }
}

/// Whether a line goes on as the middle of a sentence does, behind the marks of what is quoted.
bool begins_small(std::string_view line) {
    while (!line.empty() &&
           (line.front() == ' ' || line.front() == '\t' || line.front() == '>' || line.front() == '\r'))
        line.remove_prefix(1);
    if (line.empty()) return false;
    const char32_t code = front(line).code;
    return is_letter(code) && !is_digit(code) && !is_capital(code);
}

/// Words with which no sentence ends, whatever stands in the next line.
bool cannot_end(std::string_view folded) {
    constexpr std::array<std::string_view, 46> kOpen{
        "a",   "an",  "and",  "as",    "because", "bei",  "but",     "das",   "dass",    "dem",   "den",   "der",
        "die", "ein", "eine", "einen", "for",     "from", "fuer",    "gegen", "if",      "in",    "keine", "mit",
        "my",  "no",  "not",  "ob",    "oder",    "of",   "ohne",    "or",    "says",    "shows", "than",  "that",
        "the", "to",  "und",  "von",   "weil",    "wenn", "whether", "with",  "without", "your"};
    static_assert(std::is_sorted(kOpen.begin(), kOpen.end()));
    return std::binary_search(kOpen.begin(), kOpen.end(), folded);
}

/// Text that was wrapped goes on in the next line; what a person broke off begins with a capital.
bool goes_on(const std::vector<Word>& words, std::string_view next_line) {
    return !words.empty() && (begins_small(next_line) || cannot_end(words.back().folded));
}

} // namespace

Letters::Letters(std::string_view text) {
    text = text.substr(0, UINT32_MAX);
    // A byte becomes at most one byte, but for the umlauts, of which two bytes become two; so nothing moves below.
    folded_.reserve(text.size());
    words_.reserve(text.size() / 5 + 1);
    size_t word_begin = 0; // in folded_
    Gap gap = Gap::paragraph, closing = Gap::blank;
    bool blank_before = true, inside = false;
    uint32_t lines = 0, line_begin = 0;
    const auto widen = [&gap](Gap next) { gap = std::max(gap, next); };
    for (uint32_t at = 0; at < text.size();) {
        const Letter letter = front(text.substr(at));
        const std::string_view bytes = text.substr(at, letter.bytes);
        if (is_letter(letter.code)) {
            if (!inside) {
                words_.push_back({at, at, gap, closing, is_capital(letter.code), {}});
                word_begin = folded_.size();
                inside = true;
                gap = closing = Gap::blank;
                lines = 0;
            }
            append_folded(folded_, letter.code, bytes);
            Word& word = words_.back();
            word.end = at + letter.bytes;
            word.folded = {folded_.data() + word_begin, folded_.size() - word_begin};
        } else {
            const uint32_t next = at + letter.bytes;
            const char32_t following = next < text.size() ? front(text.substr(next)).code : ' ';
            const bool joins = inside && is_letter(following);
            if (joins && is_apostrophe(letter.code)) {
                at = next;
                continue;
            }
            const bool in_number = joins && (letter.code == '.' || letter.code == ',') && is_digit(following) &&
                                   is_digit(static_cast<unsigned char>(text[at - 1]));
            // "www.example.org", but "today.Then" is two sentences.
            const bool in_address = joins && letter.code == '.' && !is_capital(following);
            if (letter.code == '\n') {
                ++lines;
                const bool wrapped = at - line_begin > 60 || (gap < Gap::colon && goes_on(words_, text.substr(next)));
                widen(lines >= 2 ? Gap::paragraph : wrapped ? Gap::blank : Gap::line);
                line_begin = next;
            } else if (in_number || in_address) {
                widen(Gap::hyphen);
            } else if (letter.code == '-' && blank_before && (following == ' ' || following == '-')) {
                widen(Gap::comma);
            } else {
                const Gap mark = gap_of(letter.code);
                widen(mark);
                if (mark >= Gap::stop) closing = std::max(closing, mark);
            }
            inside = false;
        }
        blank_before = letter.code == ' ' || letter.code == '\n' || letter.code == '\t';
        at += letter.bytes;
    }
    if (inside) return;
    after_ = gap;
    closing_ = closing;
}

std::string fold(std::string_view word) {
    std::string folded;
    const Letters letters(word);
    for (const Word& part : letters.words())
        folded += part.folded;
    return folded;
}

std::string_view singular(std::string_view folded) {
    constexpr size_t kLeast = 5;
    const auto ends = [&folded](std::string_view with) { return folded.ends_with(with); };
    if (folded.size() >= kLeast && ends("s") && !ends("ss") && !ends("us") && !ends("is")) folded.remove_suffix(1);
    if (folded.size() > kLeast && ends("en"))
        folded.remove_suffix(2);
    else if (folded.size() >= kLeast && (ends("e") || ends("n")))
        folded.remove_suffix(1);
    return folded;
}

std::string sound(std::string_view folded) {
    std::string heard;
    for (size_t i = 0; i < folded.size(); ++i) {
        char letter = folded[i];
        const char next = i + 1 < folded.size() ? folded[i + 1] : '\0';
        if (letter == 'p' && next == 'h') {
            letter = 'f';
            ++i;
        } else if (letter == 'h' && i > 0 && (folded[i - 1] == 't' || folded[i - 1] == 'r')) {
            continue;
        } else if (letter == 'c' && next == 'k') {
            continue;
        } else if (letter == 'y') {
            letter = 'i';
        }
        if (heard.empty() || heard.back() != letter) heard.push_back(letter);
    }
    return heard;
}

} // namespace amble::claims
