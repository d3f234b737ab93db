#include "foundation/http/multipart.h"

#include "foundation/base/text.h"
#include "foundation/http/syntax.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace amble::http {

namespace {

constexpr size_t kMaxBoundary = 70; // RFC 2046, 5.1.1
constexpr size_t kMaxFileName = 255;

Problem cut_off() {
    return problem("", "The upload did not arrive whole. Send it again.");
}

/// A header's value with its parameters: form-data; name="a"; filename="b".
class Parameters {
public:
    explicit Parameters(std::string_view text) {
        const size_t end = std::min(text.find(';'), text.size());
        kind_ = lower_ascii(trim(text.substr(0, end)));
        rest_ = text.substr(end);
    }

    std::string_view kind() const { return kind_; }

    /// The value of a parameter; nothing where it is absent or the text before it cannot be read.
    std::optional<std::string> find(std::string_view name) const {
        auto rest = rest_;
        while (rest.starts_with(';')) {
            const size_t equals = rest.find('=');
            if (equals == std::string_view::npos) break;
            const auto key = lower_ascii(trim(rest.substr(1, equals - 1)));
            rest.remove_prefix(equals + 1);
            auto value = take_value(rest);
            if (!value || key == name) return value;
        }
        return std::nullopt;
    }

private:
    static std::optional<std::string> take_value(std::string_view& rest) {
        if (!rest.starts_with('"')) {
            const size_t end = std::min(rest.find(';'), rest.size());
            const std::string value(trim(rest.substr(0, end)));
            rest.remove_prefix(end);
            return value;
        }
        // Browsers write a quote as %22 and a backslash as itself; other clients put a backslash before a quote.
        std::string value;
        for (size_t i = 1; i < rest.size(); ++i) {
            if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') {
                value.push_back(rest[++i]);
            } else if (rest[i] == '"') {
                rest = trim(rest.substr(i + 1));
                return value;
            } else {
                value.push_back(rest[i]);
            }
        }
        return std::nullopt;
    }

    std::string kind_;
    std::string_view rest_;
};

std::optional<std::string> boundary_of(std::string_view content_type) {
    const Parameters parameters(content_type);
    if (parameters.kind() != "multipart/form-data") return std::nullopt;
    auto boundary = parameters.find("boundary");
    if (!boundary || boundary->empty() || boundary->size() > kMaxBoundary) return std::nullopt;
    return boundary;
}

std::string readable_name(std::string_view name) {
    name.remove_prefix(name.find_last_of("/\\") + 1);
    const bool readable = !name.empty() && name.size() <= kMaxFileName && is_utf8(name) && is_field_value(name);
    return std::string(readable ? name : "file");
}

struct PartHead {
    std::string field;
    std::optional<std::string> file_name;
    std::string content_type;
};

std::optional<PartHead> parse_part_head(std::string_view text) {
    PartHead head;
    bool named = false;
    for (const auto line : split(text, '\n')) {
        const size_t colon = line.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        const auto name = lower_ascii(line.substr(0, colon));
        const auto value = trim(line.substr(colon + 1));
        if (name == "content-type") head.content_type = value;
        if (name != "content-disposition") continue;
        const Parameters disposition(value);
        auto field = disposition.find("name");
        if (named || disposition.kind() != "form-data" || !field || !is_utf8(*field)) return std::nullopt;
        named = true;
        head.field = std::move(*field);
        head.file_name = disposition.find("filename");
    }
    if (!named) return std::nullopt;
    return head;
}

/// Walks from boundary to boundary and adds up what lies between.
class Reader {
public:
    Reader(std::string_view boundary, std::string_view body, const MultipartLimits& limits)
        : delimiter_("\r\n--" + std::string(boundary)), rest_(body), limits_(limits) {}

    Result<Multipart> read() {
        const auto first = std::string_view(delimiter_).substr(2);
        if (!rest_.starts_with(first)) return cut_off();
        rest_.remove_prefix(first.size());
        for (size_t parts = 0; !rest_.starts_with("--"); ++parts) {
            if (parts == limits_.parts) return problem("", "This is more than one form can hold. Send it in parts.");
            if (auto trouble = read_part()) return std::move(*trouble);
        }
        return std::move(read_);
    }

private:
    std::optional<Problem> read_part() {
        if (!rest_.starts_with("\r\n")) return cut_off();
        const auto near = rest_.substr(2, limits_.head_bytes);
        const size_t head_end = near.find("\r\n\r\n");
        if (head_end == std::string_view::npos) return cut_off();
        const auto head = parse_part_head(near.substr(0, head_end));
        if (!head) return cut_off();
        // Four bytes for the empty line, but the boundary after an empty part begins with its line end.
        rest_.remove_prefix(2 + head_end + 2);
        const size_t end = rest_.find(delimiter_);
        if (end == std::string_view::npos) return cut_off();
        const auto content = end < 2 ? std::string_view() : rest_.substr(2, end - 2);
        rest_.remove_prefix(end + delimiter_.size());
        return add(*head, content);
    }

    std::optional<Problem> add(const PartHead& head, std::string_view content) {
        if (head.file_name) {
            const bool chosen = !head.file_name->empty() || !content.empty();
            if (chosen) read_.files.push_back({head.field, readable_name(*head.file_name), head.content_type, content});
            return std::nullopt;
        }
        if (content.size() > limits_.field_bytes)
            return problem(head.field, "This text is too long. Shorten it and send it again.");
        if (!is_utf8(content) || content.find('\0') != std::string_view::npos)
            return problem(head.field, "This text holds signs that cannot be read. Type it again.");
        read_.fields.add(head.field, std::string(content));
        return std::nullopt;
    }

    const std::string delimiter_;
    std::string_view rest_;
    const MultipartLimits limits_;
    Multipart read_;
};

} // namespace

BodyBytes::BodyBytes(const Request& request) : bytes_(request.body) {
    if (request.body_file.empty()) return;
    const auto fail = [] { throw std::system_error(errno, std::generic_category(), "cannot read an upload"); };
    const int file = open(request.body_file.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail();
    struct stat status{};
    fstat(file, &status);
    const auto size = static_cast<size_t>(status.st_size);
    // An empty file cannot be mapped, and need not be.
    if (size > 0) mapped_ = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (mapped_ == MAP_FAILED) fail();
    bytes_ = {static_cast<const char*>(mapped_), size};
}

BodyBytes::~BodyBytes() {
    if (mapped_ != nullptr) munmap(mapped_, bytes_.size());
}

SentForm::SentForm(const Request& request)
    : body_(request), parts_(parse_multipart(request.header("content-type").value_or(""), body_.bytes())) {}

Result<Multipart> parse_multipart(std::string_view content_type, std::string_view body, const MultipartLimits& limits) {
    const auto boundary = boundary_of(content_type);
    if (!boundary) return cut_off();
    return Reader(*boundary, body, limits).read();
}

} // namespace amble::http
