#include "foundation/http/fields.h"

#include "foundation/base/text.h"
#include "foundation/http/syntax.h"

#include <algorithm>

namespace amble::http {

namespace {

constexpr size_t kMaxFields = 500;

using Field = std::pair<std::string, std::string>;

std::optional<Field> parse_field(std::string_view text) {
    const size_t equals = std::min(text.find('='), text.size());
    auto name = percent_decode(text.substr(0, equals), Plus::blank);
    auto value = percent_decode(equals < text.size() ? text.substr(equals + 1) : std::string_view(), Plus::blank);
    if (!name || !value) return std::nullopt;
    return Field{std::move(*name), std::move(*value)};
}

} // namespace

std::optional<std::string_view> Fields::raw(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const Field& f) { return f.first == name; });
    if (found == fields_.end()) return std::nullopt;
    return found->second;
}

std::string_view Fields::text(std::string_view name) const {
    return trim(raw(name).value_or(""));
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& field : fields_)
        if (field.first == name) values.push_back(field.second);
    return values;
}

std::optional<Fields> parse_form(std::string_view body) {
    Fields fields;
    for (const auto part : split(body, '&')) {
        if (part.empty()) continue;
        auto field = parse_field(part);
        if (!field || fields.list().size() == kMaxFields) return std::nullopt;
        fields.add(std::move(field->first), std::move(field->second));
    }
    return fields;
}

Fields parse_query(std::string_view query) {
    Fields fields;
    for (const auto part : split(query, '&')) {
        if (part.empty() || fields.list().size() == kMaxFields) continue;
        if (auto field = parse_field(part)) fields.add(std::move(field->first), std::move(field->second));
    }
    return fields;
}

std::string form_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            encoded.push_back(c);
        } else {
            encoded.push_back('%');
            encoded.push_back(kHex[byte >> 4]);
            encoded.push_back(kHex[byte & 15]);
        }
    }
    return encoded;
}

} // namespace amble::http
