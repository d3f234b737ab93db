#include "foundation/http/request.h"

#include "foundation/base/text.h"
#include "foundation/http/cookie_name.h"

namespace amble::http {

namespace {

/// The only value of a name among pairs; nothing where it is absent or ambiguous.
class Only {
public:
    void see(std::string_view value) {
        ambiguous_ = value_.has_value();
        value_ = value;
    }
    std::optional<std::string_view> value() const { return ambiguous_ ? std::nullopt : value_; }

private:
    std::optional<std::string_view> value_;
    bool ambiguous_ = false;
};

} // namespace

std::optional<std::string_view> Request::header(std::string_view name) const {
    Only only;
    for (const auto& [known, value] : headers)
        if (known == name) only.see(value);
    return only.value();
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
    const auto cookies = header("cookie");
    if (!cookies) return std::nullopt;
    const std::string held = cookie_name(name, secure);
    Only only;
    for (const auto part : split(*cookies, ';')) {
        const auto pair = trim(part);
        if (pair.size() > held.size() && pair.starts_with(held) && pair[held.size()] == '=')
            only.see(pair.substr(held.size() + 1));
    }
    return only.value();
}

Fields Request::query_fields() const {
    return parse_query(query);
}

} // namespace amble::http
