#pragma once

#include "foundation/http/request.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace amble::http {

/// One request out of bytes: Beast's parser between guards of our own. What the server reads from the network passes
/// here and nowhere else, whole or byte by byte with the same outcome; the fuzzer enters here too.
///
/// Beyond what Beast refuses: Transfer-Encoding other than one "chunked", with HTTP/1.0 or beside Content-Length; a
/// repeated or not purely decimal Content-Length; a Host that is repeated, ill-formed or, in HTTP/1.1, missing; folded
/// header lines; a target that target.h refuses; chunk extensions that are long or hold controls. Trailers are read
/// and dropped, so that none can pass for a header.
class RequestReader {
public:
    /// The most that may wait unread for more to come: a head, or the line before a chunk with all its extensions.
    static constexpr size_t kMaxUnread = 64 * 1024;
    static constexpr size_t kMaxHeaders = 100;

    enum class Stage {
        head,    // waits for the rest of the head
        body,    // the head is whole; take_body() has to be called before more is read
        done,    // request() is whole
        refused, // see refusal(); nothing more can be read on this connection
    };

    explicit RequestReader(size_t max_head_bytes);
    ~RequestReader();

    /// Makes ready for the next request of the connection.
    void reset();

    /// Takes what it can from the front of `unread` and says how much that was; the rest has to come again with more
    /// behind it. Goes no further than the end of the head, or of the body.
    size_t read(std::string_view unread);

    Stage stage() const;
    /// The status to answer with: 400, 413, 417, 431 or 503.
    int refusal() const;
    void refuse(int status);

    /// Its body is filled in as it is read, unless a sink takes it.
    Request& request();
    bool keep_alive() const;
    bool is_http_1_0() const;
    /// The client waits for "100 Continue" before it sends the body.
    bool expects_continue() const;
    uint64_t body_bytes_read() const;
    /// How large the body is, by the head; nothing where it comes in chunks.
    std::optional<uint64_t> announced_bytes() const;

    /// Takes a piece of the body; false where it cannot, which is answered 503.
    using Sink = std::function<bool(std::string_view)>;
    /// Lets the body in, up to that many bytes (413 past it), to `sink` or, where that is empty, to request().body.
    void take_body(size_t max_bytes, Sink sink);

private:
    class Parser;
    struct Reading;
    std::unique_ptr<Reading> reading_;
};

} // namespace amble::http
