#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::http {

/// The fields of a form or a query as they were typed, in order. Blanks around a value are kept; see text() for
/// without.
class Fields {
public:
    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }

    /// The first value of that name, as typed.
    std::optional<std::string_view> raw(std::string_view name) const;
    /// The first value without the blanks around it; "" where it is absent.
    std::string_view text(std::string_view name) const;
    bool has(std::string_view name) const { return raw(name).has_value(); }
    std::vector<std::string_view> all(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& list() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// application/x-www-form-urlencoded; nothing where an escape is ill-formed, a value is not UTF-8 or holds a NUL, or
/// there are more than 500 fields.
std::optional<Fields> parse_form(std::string_view body);

/// The fields of a query: the same, but what is ill-formed or past the 500th is left out.
Fields parse_query(std::string_view query);

/// A name or value as it stands in a form's body or a query: letters and digits as they are, the rest as %XX.
std::string form_encoded(std::string_view text);

} // namespace amble::http
