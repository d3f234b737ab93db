#include "foundation/outgoing/mail_server.h"

#include "foundation/base/text.h"
#include "foundation/outgoing/curl_handle.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace amble::outgoing {

namespace {

constexpr size_t kLongestWords = 200;

/// One message on its way: what is still to be said, and the last that both sides said.
struct Conversation {
    std::string_view unsent = {};
    std::string verb = {};  // of our last command, four letters; "AUTH" is all that is kept of a password's line
    std::string reply = {}; // the server's last line
    bool over = false;      // we took our leave: what follows tells nothing of the message
};

size_t give(char* to, size_t size, size_t count, void* held) {
    auto& conversation = *static_cast<Conversation*>(held);
    const size_t taken = std::min(size * count, conversation.unsent.size());
    std::memcpy(to, conversation.unsent.data(), taken);
    conversation.unsent.remove_prefix(taken);
    return taken;
}

size_t take_nothing(const char* /*bytes*/, size_t size, size_t count, void* /*held*/) {
    return size * count;
}

/// What a hostile server says may end in an operator's page or log: printable ASCII alone, and no address, which
/// servers like to repeat ("450 <anna@example.org>: greylisted").
std::string plain(std::string_view line) {
    std::string words;
    for (const std::string_view word : split(trim(line), ' ')) {
        if (!words.empty()) words += ' ';
        words += word.find('@') == std::string_view::npos ? word : "(address)";
    }
    words.resize(std::min(words.size(), kLongestWords));
    std::ranges::replace_if(words, [](char c) { return c < ' ' || c > '~'; }, '?');
    return words;
}

int watch(CURL* /*handle*/, curl_infotype kind, char* bytes, size_t size, void* held) {
    auto& conversation = *static_cast<Conversation*>(held);
    const std::string_view line(bytes, size);
    conversation.over = conversation.over || (kind == CURLINFO_HEADER_OUT && line.starts_with("QUIT"));
    if (conversation.over) return 0;
    if (kind == CURLINFO_HEADER_OUT) conversation.verb = line.substr(0, 4);
    if (kind == CURLINFO_HEADER_IN) conversation.reply = plain(line);
    return 0;
}

bool is_address(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F && c != '<' && c != '>'; });
}

/// RFC 5321, 4.2.1: 5yz is for good. Of the recipient it speaks only in answer to them or to the message; to a
/// greeting, a sign-in or a sender it is the operator's to mend, and the message waits.
bool is_refusal(int code, const Conversation& conversation) {
    return code >= 500 && code <= 599 && (conversation.verb == "RCPT" || conversation.verb == "DATA");
}

Sent outcome(CURLcode result, long last_code, const Conversation& conversation) {
    if (result == CURLE_OK) return {Delivery::accepted, static_cast<int>(last_code), conversation.reply};
    const int code = static_cast<int>(last_code);
    const bool is_reply = code >= 400 && !conversation.reply.empty() && result != CURLE_OPERATION_TIMEDOUT;
    return {is_refusal(code, conversation) && is_reply ? Delivery::refused : Delivery::later, code,
            is_reply ? conversation.reply : std::string(curl_easy_strerror(result))};
}

std::string url_of(const MailServerSettings& settings) {
    const char* scheme = settings.security == MailSecurity::tls ? "smtps://" : "smtp://";
    const bool ipv6 = settings.host.find(':') != std::string::npos;
    return scheme + (ipv6 ? "[" + settings.host + "]" : settings.host) + ":" + std::to_string(settings.port);
}

} // namespace

/// The conversation goes last, because libcurl takes its leave of the server when the handle goes.
struct MailServer::Connection {
    Conversation conversation;
    Handle handle = make_handle();
};

MailServer::MailServer(MailServerSettings settings)
    : settings_(std::move(settings)), connection_(std::make_unique<Connection>()) {
    CURL* handle = connection_->handle.get();
    set(handle, CURLOPT_URL, url_of(settings_).c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(handle, CURLOPT_PROXY, "");
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings_.connect_within.count()));
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.answer_within.count()));
    if (settings_.security == MailSecurity::starttls)
        set(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL)); // all: never without
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings_.ca_file.empty()) set(handle, CURLOPT_CAINFO, settings_.ca_file.c_str());
    if (!settings_.user.empty()) {
        set(handle, CURLOPT_USERNAME, settings_.user.c_str());
        set(handle, CURLOPT_PASSWORD, settings_.password.c_str());
    }
    set(handle, CURLOPT_UPLOAD, 1L);
    set(handle, CURLOPT_READFUNCTION, give);
    set(handle, CURLOPT_READDATA, static_cast<void*>(&connection_->conversation));
    set(handle, CURLOPT_WRITEFUNCTION, take_nothing);
    set(handle, CURLOPT_DEBUGFUNCTION, watch);
    set(handle, CURLOPT_DEBUGDATA, static_cast<void*>(&connection_->conversation));
    set(handle, CURLOPT_VERBOSE, 1L); // what was said goes to watch() and nowhere else
}

MailServer::~MailServer() = default;

Sent MailServer::send(const Message& message) {
    if (!is_address(message.from) || !is_address(message.to))
        throw std::logic_error("a mail address holds what would end it");
    CURL* handle = connection_->handle.get();
    Conversation& conversation = connection_->conversation;
    conversation = {.unsent = message.text};
    List recipients;
    append(recipients, "<" + std::string(message.to) + ">");
    const std::string sender = "<" + std::string(message.from) + ">";
    set(handle, CURLOPT_MAIL_FROM, sender.c_str());
    set(handle, CURLOPT_MAIL_RCPT, recipients.get());
    set(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.text.size()));
    const CURLcode result = curl_easy_perform(handle);
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return outcome(result, code, conversation);
}

} // namespace amble::outgoing
