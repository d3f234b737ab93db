#include "foundation/html/html.h"

#include "foundation/base/text.h"

#include <array>
#include <charconv>

namespace amble::html {

namespace {

constexpr auto kEntities = [] {
    std::array<std::string_view, 256> entities{};
    entities['&'] = "&amp;";
    entities['<'] = "&lt;";
    entities['>'] = "&gt;";
    entities['"'] = "&quot;";
    entities['\''] = "&#39;";
    return entities;
}();

} // namespace

DataBlock::DataBlock(std::string_view json) {
    for (const char c : json) {
        switch (c) {
        case '<':
            text_.append("\\u003c");
            break;
        case '>':
            text_.append("\\u003e");
            break;
        case '&':
            text_.append("\\u0026");
            break;
        default:
            text_.push_back(c);
        }
    }
}

void append_escaped(std::string& to, std::string_view text) {
    size_t run = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const std::string_view entity = kEntities[static_cast<unsigned char>(text[i])];
        if (entity.empty()) continue;
        to.append(text.substr(run, i - run));
        to.append(entity);
        run = i + 1;
    }
    to.append(text.substr(run));
}

std::optional<Outward> Outward::parse(std::string_view address) {
    const std::string_view scheme = address.substr(0, address.find(':'));
    const std::string lower = lower_ascii(scheme);
    const bool known = lower == "http" || lower == "https" || lower == "tel" || lower == "mailto";
    if (!known || scheme.size() == address.size() || address.size() > 2000) return std::nullopt;
    for (const char c : address)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) return std::nullopt;
    return Outward(std::string(address));
}

Html& Html::operator<<(Said said) {
    if (words_ == &Words::english()) {
        append_escaped(text_, said.english);
    } else {
        append_escaped(text_, words_->say(said.english));
    }
    return *this;
}

Html& Html::operator<<(const Sentence& sentence) {
    append_escaped(text_, words_->say(sentence));
    return *this;
}

Html& Html::operator<<(const Counted& counted) {
    append_escaped(text_, words_->say(counted.one, counted.many, counted.count));
    return *this;
}

Html& Html::operator<<(const CountedData& counted) {
    for (const auto& [form, text] : words_->forms(counted.one, counted.many)) {
        text_.append(" data-plural-").append(form).append("=\"");
        append_escaped(text_, text);
        text_.push_back('"');
    }
    return *this;
}

Html& Html::operator<<(const Attribute& attribute) {
    if (!attribute.present) return *this;
    text_.push_back(' ');
    text_.append(attribute.name);
    if (attribute.value.empty() && attribute.name != "value" && attribute.name != "alt") return *this;
    text_.append("=\"");
    append_escaped(text_, attribute.value);
    text_.push_back('"');
    return *this;
}

void Html::append_number(int64_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text_.append(digits.data(), static_cast<size_t>(end - digits.data()));
}

} // namespace amble::html
