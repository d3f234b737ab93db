#pragma once

#include "foundation/base/result.h"
#include "foundation/http/fields.h"
#include "foundation/http/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::http {

/// The bytes of a request's body, wherever it was put: in memory, or in its file, which is mapped and so read only as
/// far as it is looked at.
class BodyBytes {
public:
    /// Throws std::system_error where the file cannot be mapped. The request must outlive this.
    explicit BodyBytes(const Request& request);
    ~BodyBytes();
    BodyBytes(const BodyBytes&) = delete;
    BodyBytes& operator=(const BodyBytes&) = delete;

    std::string_view bytes() const { return bytes_; }

private:
    std::string_view bytes_;
    void* mapped_ = nullptr;
};

/// A file chosen in a form. Its bytes are part of the body it was read from.
struct FilePart {
    std::string field;
    std::string name; // without folders; "file" where what came is no readable name
    std::string content_type;
    std::string_view bytes;
};

struct Multipart {
    Fields fields;
    std::vector<FilePart> files; // a file field left empty is not among them
};

struct MultipartLimits {
    size_t parts = 100;
    size_t head_bytes = 4096; // of one part
    size_t field_bytes = 64 * 1024;
};

/// multipart/form-data (RFC 7578) as browsers send it. Strict: nothing before the first boundary, and a body that ends
/// before its closing boundary is refused, since half a file looks like a file.
Result<Multipart> parse_multipart(std::string_view content_type, std::string_view body,
                                  const MultipartLimits& limits = {});

/// A body of multipart/form-data, looked through once however many ask what is in it. The files' bytes live as long as
/// this, and the request has to outlive it.
class SentForm {
public:
    explicit SentForm(const Request& request);

    const Result<Multipart>& parts() const { return parts_; }
    size_t bytes() const { return body_.bytes().size(); }

private:
    BodyBytes body_;
    Result<Multipart> parts_;
};

} // namespace amble::http
