#include "app/config.h"
#include "foundation/base/text.h"

#include <fmt/format.h>

// The parser asserts what a malformed text can break, and with NDEBUG takes it for granted. Here it is an error.
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : throw std::runtime_error("this is no TOML"))
#include <toml++/toml.h> // slow to compile: this file only

namespace amble::app {

namespace {

Problem unknown(const std::string& key, std::string_view file_name) {
    std::vector<std::string_view> known;
    for (const auto& setting : settings_known())
        known.push_back(setting.key);
    const auto near = nearest(key, known);
    return problem(key, "{0} has the setting \"{1}\", which Amble does not know.{2}",
                   {std::string(file_name), key, near ? fmt::format(" Did you mean \"{}\"?", *near) : std::string()});
}

std::optional<std::string> as_text(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto number = node.value_exact<int64_t>()) return std::to_string(*number);
    if (const auto truth = node.value_exact<bool>()) return *truth ? "true" : "false";
    if (const auto* array = node.as_array()) {
        std::string list;
        for (const auto& part : *array) {
            const auto text = part.value_exact<std::string>();
            if (!text) return std::nullopt;
            list += (list.empty() ? "" : ",") + *text;
        }
        return list;
    }
    return std::nullopt;
}

std::optional<Problem> take(const toml::table& table, const std::string& prefix, std::string_view file_name,
                            RawConfig& values) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (const auto* inner = node.as_table(); inner && prefix.empty()) {
            if (const auto wrong = take(*inner, key + ".", file_name, values)) return wrong;
            continue;
        }
        const auto& known = settings_known();
        if (std::none_of(known.begin(), known.end(), [&](const Setting& each) { return each.key == key; }))
            return unknown(key, file_name);
        const auto text = as_text(node);
        if (!text)
            return problem(key, "{0}: \"{1}\" must be a text, a whole number, true, false or a list of texts.",
                           {std::string(file_name), key});
        values[key] = *text;
    }
    return std::nullopt;
}

} // namespace

Result<RawConfig> read_config_file(std::string_view text, std::string_view file_name) {
    RawConfig values;
    try {
        const toml::table table = toml::parse(text, file_name);
        if (const auto wrong = take(table, "", file_name, values)) return *wrong;
    } catch (const toml::parse_error& error) {
        return problem(
            "", "{0}, line {1}: {2}",
            {std::string(file_name), std::to_string(error.source().begin.line), std::string(error.description())});
    } catch (const std::runtime_error& error) {
        return problem("", "{0}: {1}", {std::string(file_name), error.what()});
    }
    return values;
}

} // namespace amble::app
