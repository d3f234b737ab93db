#include "foundation/outgoing/mail_message.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace amble::outgoing {

namespace {

constexpr size_t kLongestAddress = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets
constexpr size_t kLongestLocalPart = 64;
constexpr size_t kLongestLabel = 63;
constexpr size_t kLongestLine = 76;
constexpr size_t kWordBytes = 39; // 52 letters of base64: with "=?UTF-8?B?", "?=" and "Subject: " 73
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_atom(std::string_view text) {
    constexpr std::string_view kOthers = "!#$%&'*+-/=?^_`{|}~";
    return !text.empty() &&
           std::ranges::all_of(text, [&](char c) { return is_letter_or_digit(c) || kOthers.find(c) != kOthers.npos; });
}

bool is_label(std::string_view text) {
    return !text.empty() && text.size() <= kLongestLabel && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

std::string base64(std::string_view bytes) {
    std::string text;
    for (size_t at = 0; at < bytes.size(); at += 3) {
        uint32_t group = 0;
        for (size_t i = 0; i < 3; ++i)
            group = group << 8 | (at + i < bytes.size() ? static_cast<uint8_t>(bytes[at + i]) : 0U);
        for (size_t i = 0; i < 4; ++i)
            text.push_back(at + i <= bytes.size() ? kBase64[group >> (18 - 6 * i) & 63U] : '=');
    }
    return text;
}

std::string base64_lines(std::string_view bytes) {
    const std::string text = base64(bytes);
    std::string lines;
    for (size_t at = 0; at < text.size(); at += kLongestLine)
        lines.append(text, at, kLongestLine).append("\r\n");
    return lines;
}

/// Where `text` can be cut before `most` without cutting a character.
size_t whole_characters(std::string_view text, size_t most) {
    if (text.size() <= most) return text.size();
    size_t cut = most;
    while (cut > 1 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
        --cut;
    return cut;
}

std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const size_t cut = whole_characters(text, kWordBytes);
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, cut)) + "?=";
        text.remove_prefix(cut);
    }
    return words;
}

/// RFC 5322, 3.3, in UTC.
std::string date_text(Instant moment) {
    static constexpr std::array kDays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr int64_t kDaySeconds = 86'400;
    const int64_t seconds = moment.microseconds / 1'000'000;
    const Day day{static_cast<int32_t>(seconds / kDaySeconds)};
    const int64_t second = seconds % kDaySeconds;
    const CivilDate date = civil(day);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", kDays.at(static_cast<size_t>(weekday(day))),
                       date.day, kMonths.at(static_cast<size_t>(date.month - 1)), date.year, second / 3600,
                       second / 60 % 60, second % 60);
}

std::string header(std::string_view name, std::string_view text) {
    return fmt::format("{}: {}\r\n", name, header_text(text, name.size() + 2));
}

/// A name before an address: encoded words may stand there as they are, anything else is quoted.
std::string named(const std::string& name, const MailAddress& address) {
    const std::string text = header_text(name, 0);
    if (text.empty()) return address.text();
    if (text.starts_with("=?")) return text + "\r\n <" + address.text() + ">";
    std::string quoted;
    for (const char c : name) {
        if (c == '"' || c == '\\') quoted.push_back('\\');
        quoted.push_back(c < ' ' ? ' ' : c);
    }
    return "\"" + quoted + "\"\r\n <" + address.text() + ">";
}

std::string text_part(std::string_view text) {
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quoted_printable(text);
}

std::string body(const MailMessage& message) {
    if (!message.calendar) return text_part(message.text);
    // "=_" is in no quoted-printable and in no base64.
    const std::string boundary = "=_" + message.id.text();
    const std::string_view method = message.calendar->method == CalendarMethod::request ? "REQUEST" : "CANCEL";
    return fmt::format("Content-Type: multipart/alternative;\r\n boundary=\"{0}\"\r\n\r\n"
                       "--{0}\r\n{1}\r\n--{0}\r\n"
                       "Content-Type: text/calendar; charset=utf-8; method={2}\r\n"
                       "Content-Transfer-Encoding: base64\r\n\r\n{3}--{0}--\r\n",
                       boundary, text_part(message.text), method, base64_lines(message.calendar->text));
}

} // namespace

std::optional<MailAddress> MailAddress::parse(std::string_view text) {
    const std::string_view address = trim(text);
    const size_t at = address.rfind('@');
    // Without one `at` is larger than any limit.
    if (at > kLongestLocalPart || address.size() > kLongestAddress) return std::nullopt;
    if (!std::ranges::all_of(split(address.substr(0, at), '.'), is_atom)) return std::nullopt;
    if (!std::ranges::all_of(split(address.substr(at + 1), '.'), is_label)) return std::nullopt;
    return MailAddress(std::string(address));
}

std::string_view MailAddress::host() const {
    return std::string_view(text_).substr(text_.rfind('@') + 1);
}

std::string header_text(std::string_view text, size_t name_length) {
    std::string clean(trim(text));
    std::ranges::replace_if(clean, [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; }, ' ');
    const bool is_ascii = std::ranges::all_of(clean, [](char c) { return c >= ' ' && c <= '~'; });
    const bool fits = clean.size() + name_length <= kLongestLine;
    if (is_ascii && fits && clean.find("=?") == std::string::npos) return clean;
    return encoded_words(clean);
}

std::string quoted_printable(std::string_view text) {
    std::string made;
    size_t column = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            made += "\r\n";
            column = 0;
            continue;
        }
        const bool last = i + 1 == text.size() || text[i + 1] == '\n';
        const bool blank_at_end = (c == ' ' || c == '\t') && last;
        const bool as_it_is = c >= ' ' && c <= '~' && c != '=' && !blank_at_end;
        const size_t width = as_it_is ? 1 : 3;
        if (column + width > kLongestLine - 1) {
            made += "=\r\n";
            column = 0;
        }
        made += as_it_is ? std::string(1, c) : fmt::format("={:02X}", static_cast<uint8_t>(c));
        column += width;
    }
    return made + (column > 0 ? "\r\n" : "");
}

std::string rendered(const MailMessage& message) {
    std::string text = "Date: " + date_text(message.sent) + "\r\n";
    text += "From: " + named(message.from_name, message.from) + "\r\n";
    text += "To: " + message.to.text() + "\r\n";
    text += header("Subject", message.subject);
    text += fmt::format("Message-ID:\r\n <{}@{}>\r\n", message.id.text(), message.from.host());
    // RFC 3834: no answering machine writes back.
    text += "Auto-Submitted: auto-generated\r\n";
    if (!message.stop_url.empty())
        text +=
            "List-Unsubscribe:\r\n <" + message.stop_url + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    return text + "MIME-Version: 1.0\r\n" + body(message);
}

} // namespace amble::outgoing
