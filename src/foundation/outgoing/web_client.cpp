#include "foundation/outgoing/web_client.h"

#include "foundation/base/text.h"
#include "foundation/outgoing/curl_handle.h"
#include "foundation/outgoing/public_address.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace amble::outgoing {

namespace {

constexpr size_t kMostHeaderBytes = 64 * 1024;
constexpr size_t kLongestUrl = 2'000;
constexpr long kMostRedirects = 3;

/// One question on its way.
struct Exchange {
    bool allow_private = false;
    size_t most_bytes = 0;
    size_t header_bytes = 0;
    bool went_private = false;
    bool too_large = false;
    WebAnswer answer = {};
};

std::optional<http::Address> address_of(const curl_sockaddr& peer) {
    std::array<uint8_t, 16> bytes{};
    if (peer.family == AF_INET) {
        sockaddr_in ipv4{};
        std::memcpy(&ipv4, &peer.addr, sizeof ipv4);
        bytes[10] = bytes[11] = 0xFF;
        std::memcpy(bytes.data() + 12, &ipv4.sin_addr, 4);
        return http::Address(bytes);
    }
    if (peer.family != AF_INET6) return std::nullopt;
    // curl_sockaddr ends in a plain sockaddr that is really as long as addrlen says.
    sockaddr_in6 ipv6{};
    std::memcpy(&ipv6, reinterpret_cast<const char*>(&peer) + offsetof(curl_sockaddr, addr), sizeof ipv6);
    std::memcpy(bytes.data(), &ipv6.sin6_addr, bytes.size());
    return http::Address(bytes);
}

/// The one place through which every connection goes, also those of redirects, after the name was looked up.
curl_socket_t open_socket(void* held, curlsocktype /*purpose*/, curl_sockaddr* peer) {
    auto& exchange = *static_cast<Exchange*>(held);
    const auto address = address_of(*peer);
    const bool may_go = address && (exchange.allow_private ? can_be_a_server(*address) : is_public(*address));
    if (!may_go) {
        exchange.went_private = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
}

size_t take_body(const char* bytes, size_t size, size_t count, void* held) {
    auto& exchange = *static_cast<Exchange*>(held);
    if (exchange.answer.body.size() + size * count > exchange.most_bytes) {
        exchange.too_large = true;
        return 0;
    }
    exchange.answer.body.append(bytes, size * count);
    return size * count;
}

size_t take_header(const char* bytes, size_t size, size_t count, void* held) {
    auto& exchange = *static_cast<Exchange*>(held);
    const std::string_view line(bytes, size * count);
    exchange.header_bytes += line.size();
    if (exchange.header_bytes > kMostHeaderBytes) {
        exchange.too_large = true;
        return 0;
    }
    // A status line begins the headers of the next answer, after a redirect or "100 Continue".
    if (line.starts_with("HTTP/")) exchange.answer.headers.clear();
    if (const size_t colon = line.find(':'); colon != std::string_view::npos)
        exchange.answer.headers.emplace_back(lower_ascii(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
    return line.size();
}

Problem unusable(std::string_view sentence) {
    return problem("url", sentence);
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

std::optional<Problem> wrong_with(const Question& question, bool allow_private) {
    if (question.url.size() > kLongestUrl || !is_plain(question.url))
        return unusable("This address is too long, or holds blanks or letters that an address cannot have.");
    const bool secure = lower_ascii(question.url.substr(0, 8)) == "https://";
    const bool plain = lower_ascii(question.url.substr(0, 7)) == "http://";
    if (!secure && !(plain && allow_private)) return unusable("The address must begin with https://.");
    return std::nullopt;
}

/// One sentence for a name that nobody has and for one that leads into a private network: two would tell which names
/// there are.
Problem no_server() {
    return problem("url", "There is no such server on the open internet.");
}

/// Where several reasons are true the first tells most.
Problem reason(CURLcode code, const Exchange& exchange) {
    if (exchange.too_large) return unusable("What is at this address is too large.");
    if (exchange.went_private) return no_server();
    switch (code) {
    case CURLE_URL_MALFORMAT:
        return unusable("This is not an address that can be asked.");
    case CURLE_UNSUPPORTED_PROTOCOL:
        return unusable("The address leads on to one that does not begin with https://.");
    case CURLE_TOO_MANY_REDIRECTS:
        return unusable("The address leads on too many times.");
    case CURLE_COULDNT_RESOLVE_HOST:
        return no_server();
    case CURLE_OPERATION_TIMEDOUT:
        return unusable("The server at this address did not answer in time.");
    case CURLE_PEER_FAILED_VERIFICATION:
        return unusable("The server at this address has no valid certificate.");
    default:
        return unusable("The server at this address could not be reached, or broke off.");
    }
}

void set_limits(CURL* handle, const Question& question) {
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(question.connect_within.count()));
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(question.answer_within.count()));
    set(handle, CURLOPT_MAXREDIRS, kMostRedirects);
    // A proxy named in the environment would make the connections, past open_socket.
    set(handle, CURLOPT_PROXY, "");
}

void set_exchange(CURL* handle, Exchange& exchange) {
    set(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    set(handle, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&exchange));
    set(handle, CURLOPT_WRITEFUNCTION, take_body);
    set(handle, CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
    set(handle, CURLOPT_HEADERFUNCTION, take_header);
    set(handle, CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
}

List header_list(const Headers& headers) {
    List list;
    append(list, "Expect:"); // no waiting for "100 Continue"
    for (const auto& [name, value] : headers) {
        const auto ends_line = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
        if (std::ranges::any_of(name, ends_line) || std::ranges::any_of(value, ends_line))
            throw std::logic_error("a header may not hold a line end");
        append(list, name + ": " + value);
    }
    return list;
}

Result<WebAnswer> perform(CURL* handle, const Question& question, const Settings& settings) {
    if (const auto wrong = wrong_with(question, settings.allow_private)) return *wrong;
    Exchange exchange{.allow_private = settings.allow_private, .most_bytes = question.most_bytes};
    const List headers = header_list(question.headers);
    const char* schemes = settings.allow_private ? "https,http" : "https";
    set(handle, CURLOPT_URL, question.url.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, schemes);
    set(handle, CURLOPT_REDIR_PROTOCOLS_STR, schemes);
    set(handle, CURLOPT_HTTPHEADER, headers.get());
    set(handle, CURLOPT_USERAGENT, "Amble");
    if (!settings.ca_file.empty()) set(handle, CURLOPT_CAINFO, settings.ca_file.c_str());
    set_limits(handle, question);
    set_exchange(handle, exchange);
    const CURLcode code = curl_easy_perform(handle);
    if (code != CURLE_OK) return reason(code, exchange);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    exchange.answer.status = static_cast<int>(status);
    return std::move(exchange.answer);
}

} // namespace

std::string WebAnswer::header(std::string_view name) const {
    const auto found =
        std::find_if(headers.rbegin(), headers.rend(), [&](const auto& header) { return header.first == name; });
    return found == headers.rend() ? std::string() : found->second;
}

Result<WebAnswer> WebClient::get(const Question& question) const {
    const Handle handle = make_handle();
    set(handle.get(), CURLOPT_FOLLOWLOCATION, 1L);
    return perform(handle.get(), question, settings_);
}

Result<WebAnswer> WebClient::post(const Question& question, std::string_view body) const {
    const Handle handle = make_handle();
    set(handle.get(), CURLOPT_POST, 1L);
    set(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    set(handle.get(), CURLOPT_POSTFIELDS, body.data());
    return perform(handle.get(), question, settings_);
}

} // namespace amble::outgoing
