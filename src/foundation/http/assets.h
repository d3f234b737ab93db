#pragma once

#include "foundation/http/request.h"
#include "foundation/http/response.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amble::http {

/// A file that browsers fetch, built into the program with its compressed forms; these are empty where they would not
/// be smaller.
struct Asset {
    std::string_view name; // as in its source: "app.css"
    std::string_view path; // where it is served: "/assets/app.1a2b3c4d5e.css"
    std::string_view content_type;
    std::string_view hash; // of `plain`
    std::string_view plain;
    std::string_view gzip;
    std::string_view brotli;
};

/// What may be sent to a client that sent this Accept-Encoding ("" where it sent none).
struct Encodings {
    bool gzip = false;
    bool brotli = false;
};
Encodings accepted_encodings(std::string_view accept_encoding);

/// Whether a client says that it holds what that tag (ETag) stands for: 304 is answer enough.
bool has_already(const Request& request, std::string_view tag);

class Assets {
public:
    explicit Assets(std::span<const Asset> all);

    /// Where a file of that name is served. What is in no build has a path too, at which nothing is found, so that a
    /// page never fails over a picture.
    std::string path(std::string_view name) const;
    /// The file that a GET or HEAD asks for, in the smallest form the client takes; 304 where it has it already;
    /// nothing where there is none. A path with a hash in it may be kept for a year, any other is asked for again each
    /// time.
    std::optional<Response> answer(const Request& request) const;

private:
    std::map<std::string_view, const Asset*> by_name_;
    std::map<std::string_view, const Asset*> by_path_;
};

/// Those of this build; see pack_assets.mjs for what becomes of a file.
const Assets& built_in_assets();

} // namespace amble::http
