#include "foundation/http/assets.h"

#include "foundation/base/text.h"

#include <fmt/core.h>

namespace amble::http {

namespace {

constexpr std::string_view kFolder = "/assets/";

/// "br;q=0" is a refusal; any other weight is consent, for the smaller form serves everybody.
bool is_refusal(std::string_view parameters) {
    const auto weight = trim(parameters);
    return weight.starts_with("q=0") && weight.find_first_not_of("0.", 2) == std::string_view::npos;
}

struct Form {
    std::string_view bytes;
    std::string_view encoding; // "" for plain
    std::string tag;
};

Form best_form(const Asset& asset, Encodings accepted) {
    if (accepted.brotli && !asset.brotli.empty()) return {asset.brotli, "br", fmt::format("\"{}-br\"", asset.hash)};
    if (accepted.gzip && !asset.gzip.empty()) return {asset.gzip, "gzip", fmt::format("\"{}-gz\"", asset.hash)};
    return {asset.plain, "", fmt::format("\"{}\"", asset.hash)};
}

} // namespace

bool has_already(const Request& request, std::string_view tag) {
    for (auto known : split(request.header("if-none-match").value_or(""), ',')) {
        known = trim(known);
        if (known.starts_with("W/")) known.remove_prefix(2);
        if (known == tag || known == "*") return true;
    }
    return false;
}

Encodings accepted_encodings(std::string_view accept_encoding) {
    Encodings accepted;
    for (const auto part : split(accept_encoding, ',')) {
        const size_t end = std::min(part.find(';'), part.size());
        const auto coding = lower_ascii(trim(part.substr(0, end)));
        if (end < part.size() && is_refusal(part.substr(end + 1))) continue;
        if (coding == "gzip") accepted.gzip = true;
        if (coding == "br") accepted.brotli = true;
    }
    return accepted;
}

Assets::Assets(std::span<const Asset> all) {
    for (const auto& asset : all) {
        by_name_[asset.name] = &asset;
        by_path_[asset.path] = &asset;
    }
}

std::string Assets::path(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found != by_name_.end() ? std::string(found->second->path) : fmt::format("{}{}", kFolder, name);
}

std::optional<Response> Assets::answer(const Request& request) const {
    const auto found = by_path_.find(request.path);
    const bool reads = request.method == Method::get || request.method == Method::head;
    if (found == by_path_.end() || !reads) return std::nullopt;
    const auto& asset = *found->second;
    const auto form = best_form(asset, accepted_encodings(request.header("accept-encoding").value_or("")));
    Response response;
    response.content_type = asset.content_type;
    response.caching = asset.path.starts_with(kFolder) ? Caching::year : Caching::revalidate;
    response.with("ETag", form.tag).with("Vary", "Accept-Encoding");
    if (has_already(request, form.tag)) {
        response.status = 304;
        return response;
    }
    if (!form.encoding.empty()) response.with("Content-Encoding", form.encoding);
    response.body = form.bytes;
    return response;
}

} // namespace amble::http
