#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::outgoing {

/// An address that mail can go to or come from: a dot-atom, "@", a host name, at most 254 characters of ASCII (RFC 5321
/// without quoted local parts and address literals). Nothing it holds can end a command or a header.
class MailAddress {
public:
    static std::optional<MailAddress> parse(std::string_view text);

    const std::string& text() const { return text_; }
    std::string_view host() const;

    bool operator==(const MailAddress&) const = default;

private:
    explicit MailAddress(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// Names what a calendar is to do with an event (RFC 5546): put it in, or take it out.
enum class CalendarMethod { request, cancel };

/// Goes beside the text, for calendars that read mail (RFC 6047). `text` holds the same METHOD.
struct CalendarPart {
    CalendarMethod method = CalendarMethod::request;
    std::string text;
};

/// A letter from this program to one person. Its texts may hold anything: what would break out of a header or a part
/// is encoded.
struct MailMessage {
    Id id; // the same for each attempt, so that a mailbox can tell a second copy
    Instant sent;
    MailAddress from;
    std::string from_name;
    MailAddress to;
    std::string subject;
    std::string text; // UTF-8, with line feeds
    std::optional<CalendarPart> calendar = std::nullopt;
    std::string stop_url =
        {}; // https://… where one POST ends such letters (RFC 8058); empty: they are asked for singly
};

/// Head and body with CRLF and lines of at most 76 octets, all of it ASCII (RFC 5322, 2045, 2047).
std::string rendered(const MailMessage& message);

/// The parts of it, for tests: the value of a header, folded after a name of that length …
std::string header_text(std::string_view text, size_t name_length);
/// … and a text as quoted-printable.
std::string quoted_printable(std::string_view text);

} // namespace amble::outgoing
