#include "foundation/http/request_reader.h"

#include "foundation/base/text.h"
#include "foundation/http/router.h"
#include "foundation/http/syntax.h"
#include "foundation/http/target.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <limits>

namespace amble::http {

namespace beast = boost::beast::http;
using boost::beast::error_code;

namespace {

constexpr size_t kMaxChunkExtension = 256;

/// Until a chunked body is done, at least "0\r\n\r\n" is still to come. Beast asserts as much when it looks again for
/// the end of the last chunk.
constexpr size_t kLeastChunked = 5;

bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._~:[]").find(c) != std::string_view::npos;
    });
}

constexpr std::string_view kVersion = "HTTP/1.1";

/// The head with the version that is spoken here; nothing of another major one. Of a later minor one whoever speaks 1.1
/// is to answer as if it were that (RFC 9110, 2.5), and Beast refuses those.
std::optional<std::string> as_spoken_here(std::string_view head) {
    std::string spoken(head);
    const size_t line = head.find("\r\n");
    if (line == std::string_view::npos || line < kVersion.size()) return spoken;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto version = head.substr(line - kVersion.size(), kVersion.size());
    if (!version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' || !is_digit(version[7]))
        return spoken;
    if (version[5] != '1') return std::nullopt;
    if (version[7] > '1') spoken[line - 1] = '1';
    return spoken;
}

bool is_decimal(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Looks for the empty line that ends a head, line by line, and goes on where it stopped when more has come. Beast
/// would join folded lines, and would wait for more after a bare line feed; both are seen here.
class HeadScan {
public:
    enum class Found { nothing, end, fault };

    Found look(std::string_view unread) {
        if (!unread.empty() && !is_token(unread.substr(0, 1))) return Found::fault;
        for (;;) {
            const bool folded = line_ > 0 && line_ < unread.size() && (unread[line_] == ' ' || unread[line_] == '\t');
            if (folded) return Found::fault;
            const size_t feed = unread.find('\n', scanned_);
            if (feed == std::string_view::npos) {
                scanned_ = unread.size();
                return Found::nothing;
            }
            if (feed == 0 || unread[feed - 1] != '\r') return Found::fault;
            if (feed == line_ + 1) {
                end_ = feed + 1;
                return Found::end;
            }
            scanned_ = line_ = feed + 1;
        }
    }

    size_t end() const { return end_; }

private:
    size_t scanned_ = 0;
    size_t line_ = 0;
    size_t end_ = 0;
};

} // namespace

class RequestReader::Parser : public beast::basic_parser<true> {
public:
    Parser() {
        // Our own limits are narrower, and count the request line in.
        header_limit(std::numeric_limits<uint32_t>::max());
        body_limit(boost::none);
        request_.method = Method::other; // until the request line is read
    }

    void take_body(size_t max_bytes, Sink sink) {
        max_body_ = max_bytes;
        sink_ = std::move(sink);
        if (content_length() && *content_length() > max_bytes) status_ = 413;
    }

    int status() const { return status_; }
    Request& request() { return request_; }
    bool is_http_1_0() const { return version_ == 10; }
    bool expects_continue() const { return expects_continue_; }
    uint64_t body_bytes() const { return body_bytes_; }

private:
    void refuse(int status, error_code& ec) {
        status_ = status;
        ec = beast::error::bad_value;
    }

    void on_request_impl(beast::verb, boost::beast::string_view method, boost::beast::string_view target, int version,
                         error_code& ec) override {
        request_.method = http::parse_method(method);
        version_ = version;
        if (request_.method == Method::other) return refuse(501, ec);
        const auto [authority, rest] = split_absolute(target);
        if (rest.data() != target.data() && !is_host(authority)) return refuse(400, ec);
        authority_ = lower_ascii(authority);
        auto parsed = http::parse_target(rest);
        if (!parsed) return refuse(400, ec);
        request_.path = std::move(parsed->path);
        request_.query = std::move(parsed->query);
    }

    void on_field_impl(beast::field field, boost::beast::string_view name, boost::beast::string_view value,
                       error_code& ec) override {
        if (head_done_) return; // a trailer
        if (request_.headers.size() == kMaxHeaders) return refuse(431, ec);
        if (field == beast::field::host && (++hosts_ > 1 || !is_host(value))) return refuse(400, ec);
        if (field == beast::field::content_length && (++lengths_ > 1 || !is_decimal(value))) return refuse(400, ec);
        if (field == beast::field::transfer_encoding && (++codings_ > 1 || lower_ascii(value) != "chunked"))
            return refuse(400, ec);
        if (field == beast::field::expect && version_ == 11) {
            if (lower_ascii(value) != "100-continue") return refuse(417, ec);
            expects_continue_ = true;
        }
        // Two names of where a request goes would be read as either, here and by a proxy.
        if (field == beast::field::host && !authority_.empty() && lower_ascii(value) != authority_)
            return refuse(400, ec);
        request_.headers.emplace_back(lower_ascii(name), value);
    }

    void on_header_impl(error_code& ec) override {
        head_done_ = true;
        if (version_ == 11 && hosts_ == 0) return refuse(400, ec);
        if (codings_ > 0 && (version_ != 11 || lengths_ > 0)) return refuse(400, ec);
    }

    void on_chunk_header_impl(uint64_t size, boost::beast::string_view extension, error_code& ec) override {
        const std::string_view text = extension;
        if (text.size() > kMaxChunkExtension || !is_field_value(text)) return refuse(400, ec);
        if (size > max_body_ - body_bytes_) refuse(413, ec);
    }

    size_t on_chunk_body_impl(uint64_t, boost::beast::string_view body, error_code& ec) override {
        return on_body_impl(body, ec);
    }

    size_t on_body_impl(boost::beast::string_view body, error_code& ec) override {
        body_bytes_ += body.size();
        if (!sink_)
            request_.body.append(body);
        else if (!sink_(body))
            refuse(503, ec);
        return body.size();
    }

    void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
    void on_body_init_impl(boost::optional<uint64_t> const&, error_code&) override {}
    void on_finish_impl(error_code&) override {}

    Request request_;
    Sink sink_;
    uint64_t max_body_ = 0;
    uint64_t body_bytes_ = 0;
    int version_ = 0;
    std::string authority_; // where the target names the whole address
    int status_ = 0;
    int hosts_ = 0;
    int lengths_ = 0;
    int codings_ = 0;
    bool expects_continue_ = false;
    bool head_done_ = false;
};

struct RequestReader::Reading {
    size_t max_head_bytes;
    Stage stage = Stage::head;
    int refusal = 0;
    HeadScan scan;
    bool may_skip = true;
    std::optional<Parser> parser;

    void refuse(int status) {
        stage = Stage::refused;
        refusal = status;
    }

    size_t put(std::string_view bytes) {
        error_code ec;
        const size_t taken = parser->put({bytes.data(), bytes.size()}, ec);
        if (ec && ec != beast::error::need_more) refuse(parser->status() != 0 ? parser->status() : 400);
        return taken;
    }

    /// One empty line before the request is passed over: old clients send one after a body (RFC 9112, 2.2).
    size_t read_head(std::string_view unread) {
        constexpr std::string_view kLineEnd = "\r\n";
        if (may_skip && unread == kLineEnd.substr(0, 1)) return 0;
        const bool skips = std::exchange(may_skip, may_skip && unread.empty()) && unread.starts_with(kLineEnd);
        return skips ? kLineEnd.size() + read_rest(unread.substr(kLineEnd.size())) : read_rest(unread);
    }

    size_t read_rest(std::string_view unread) {
        const auto head = unread.substr(0, max_head_bytes);
        const auto found = scan.look(head);
        if (found == HeadScan::Found::fault) refuse(400);
        if (found == HeadScan::Found::nothing && head.size() == max_head_bytes) refuse(431);
        if (found != HeadScan::Found::end) return 0;
        const auto spoken = as_spoken_here(head.substr(0, scan.end()));
        if (!spoken) refuse(505);
        const size_t taken = spoken ? put(*spoken) : scan.end();
        if (stage == Stage::refused) return taken;
        if (!parser->is_header_done() || taken != scan.end())
            refuse(400);
        else
            stage = parser->is_done() ? Stage::done : Stage::body;
        return taken;
    }

    size_t read_body(std::string_view unread) {
        size_t taken = 0;
        const size_t least = parser->chunked() ? kLeastChunked : 1;
        while (stage == Stage::body && unread.size() - taken >= least) {
            const size_t step = put(unread.substr(taken));
            taken += step;
            if (stage == Stage::body && parser->is_done()) stage = Stage::done;
            if (step == 0) break;
        }
        if (stage == Stage::body && unread.size() - taken >= kMaxUnread) refuse(400);
        return taken;
    }
};

RequestReader::RequestReader(size_t max_head_bytes) : reading_(std::make_unique<Reading>()) {
    reading_->max_head_bytes = std::min(max_head_bytes, kMaxUnread);
    reset();
}

RequestReader::~RequestReader() = default;

void RequestReader::reset() {
    reading_->stage = Stage::head;
    reading_->refusal = 0;
    reading_->scan = {};
    reading_->may_skip = true;
    reading_->parser.emplace();
}

size_t RequestReader::read(std::string_view unread) {
    if (stage() == Stage::head) return reading_->read_head(unread);
    return stage() == Stage::body ? reading_->read_body(unread) : 0;
}

void RequestReader::take_body(size_t max_bytes, Sink sink) {
    reading_->parser->take_body(max_bytes, std::move(sink));
    if (reading_->parser->status() != 0) refuse(reading_->parser->status());
}

RequestReader::Stage RequestReader::stage() const {
    return reading_->stage;
}

int RequestReader::refusal() const {
    return reading_->refusal;
}

void RequestReader::refuse(int status) {
    reading_->refuse(status);
}

Request& RequestReader::request() {
    return reading_->parser->request();
}

bool RequestReader::keep_alive() const {
    return reading_->parser->keep_alive();
}

bool RequestReader::is_http_1_0() const {
    return reading_->parser->is_http_1_0();
}

bool RequestReader::expects_continue() const {
    return reading_->parser->expects_continue();
}

uint64_t RequestReader::body_bytes_read() const {
    return reading_->parser->body_bytes();
}

std::optional<uint64_t> RequestReader::announced_bytes() const {
    const auto length = reading_->parser->content_length();
    return length ? std::optional<uint64_t>(*length) : std::nullopt;
}

} // namespace amble::http
