#include "foundation/http/download.h"

#include <fmt/format.h>

namespace amble::http {

namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text)
        encoded += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return encoded;
}

/// For what reads no filename*.
std::string in_ascii(std::string_view text) {
    std::string ascii;
    for (const char c : text)
        ascii += is_plain(c) ? c : '_';
    return ascii;
}

} // namespace

Response download(std::string_view content_type, std::string bytes, std::string_view file_name) {
    Response response;
    response.content_type = content_type;
    response.body = std::move(bytes);
    return response.with("Content-Disposition", fmt::format(R"(attachment; filename="{}"; filename*=UTF-8''{})",
                                                            in_ascii(file_name), percent_encoded(file_name)));
}

} // namespace amble::http
