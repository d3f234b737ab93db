#include "foundation/base/text.h"
#include "foundation/http/client.h"
#include "foundation/http/multipart.h"
#include "foundation/http/request_reader.h"
#include "foundation/http/syntax.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace amble;
using http::RequestReader;
using Stage = RequestReader::Stage;

namespace {

constexpr size_t kHeadBytes = 2048;
constexpr size_t kBodyBytes = 4096;

void expect(bool held, const char* claim) {
    if (held) return;
    std::fprintf(stderr, "not so: %s\n", claim);
    std::abort();
}

/// What one request came to. `taken` counts only where it is whole.
struct Read {
    Stage stage = Stage::head;
    int refusal = 0;
    size_t taken = 0;
    http::Request request;
};

Read read_in_steps(std::string_view bytes, size_t step) {
    RequestReader reader(kHeadBytes);
    size_t taken = 0;
    size_t arrived = 0;
    bool more = true;
    while (more) {
        const auto before = std::pair(taken, reader.stage());
        arrived = std::min(arrived + step, bytes.size());
        taken += reader.read(bytes.substr(taken, arrived - taken));
        if (reader.stage() == Stage::body && before.second == Stage::head) reader.take_body(kBodyBytes, {});
        more = reader.stage() == Stage::head || reader.stage() == Stage::body;
        if (arrived == bytes.size() && before == std::pair(taken, reader.stage())) more = false;
    }
    Read read{reader.stage(), reader.refusal(), 0, {}};
    if (read.stage == Stage::done) {
        read.taken = taken;
        read.request = std::move(reader.request());
    }
    return read;
}

bool same(const Read& a, const Read& b) {
    return a.stage == b.stage && a.refusal == b.refusal && a.taken == b.taken && a.request.method == b.request.method &&
           a.request.path == b.request.path && a.request.query == b.request.query &&
           a.request.headers == b.request.headers && a.request.body == b.request.body;
}

void check_path(std::string_view path) {
    expect(path.starts_with('/') && is_utf8(path) && http::is_field_value(path), "a path is text from the root");
    for (const auto segment : split(path, '/'))
        expect(segment != "." && segment != "..", "no segment leads elsewhere");
    expect(path.find("//") == std::string_view::npos, "no segment in the middle is empty");
}

void check_request(const http::Request& request) {
    check_path(request.path);
    const auto count = [&](std::string_view name) {
        return std::count_if(request.headers.begin(), request.headers.end(),
                             [&](const auto& header) { return header.first == name; });
    };
    expect(count("host") <= 1 && count("content-length") + count("transfer-encoding") <= 1, "framing has one reading");
    expect(request.body.size() <= kBodyBytes, "a body stays within its limit");
    expect(request.headers.size() <= RequestReader::kMaxHeaders, "headers stay within their number");
    for (const auto& [name, value] : request.headers) {
        expect(http::is_token(name) && name == lower_ascii(name), "a header's name is a token in lower case");
        expect(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos, "a value is one line");
    }
}

/// What handlers do with a request that anybody can send.
void use(http::Request request) {
    static const auto proxies = *http::Proxies::parse({"127.0.0.1", "10.0.0.0/8"});
    http::name_client(request, *http::Address::parse("127.0.0.1"), proxies);
    expect(http::Address::parse(request.client_address).has_value(), "a client has an address");
    request.cookie("session");
    request.query_fields();
    http::parse_form(request.body);
    const auto form = http::parse_multipart(request.header("content-type").value_or(""), request.body);
    for (size_t i = 0; form && i < form->files.size(); ++i)
        expect(form->files[i].bytes.size() <= request.body.size(), "a file is part of its body");
}

} // namespace

/// Whatever the bytes: requests that can be read in one way only, and the same ones however they arrive.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (;;) {
        auto read = read_in_steps(bytes, std::max<size_t>(1, bytes.size()));
        expect(same(read, read_in_steps(bytes, 1)), "byte by byte gives the same");
        expect(same(read, read_in_steps(bytes, 2 + size % 61)), "pieces of any size give the same");
        if (read.stage != Stage::done) return 0;
        expect(same(read, read_in_steps(bytes.substr(0, read.taken), read.taken)), "what follows changes nothing");
        check_request(read.request);
        use(std::move(read.request));
        bytes.remove_prefix(read.taken);
    }
}
