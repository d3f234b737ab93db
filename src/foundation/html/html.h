#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/sentence.h"
#include "foundation/html/words.h"

#include <concepts>
#include <string>
#include <string_view>

namespace amble::html {

/// Appends `text` with & < > " ' written as entities.
void append_escaped(std::string& to, std::string_view text);

namespace detail {

consteval bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether markup shows letters to a person, that is, outside tags and entities. A literal may begin inside a tag.
consteval bool shows_letters(std::string_view markup) {
    const size_t close = markup.find('>');
    bool in_tag = close != std::string_view::npos && close < markup.find('<');
    bool in_entity = false;
    for (const char c : markup) {
        if (c == '<') in_tag = true;
        if (c == '&') in_entity = true;
        if (!in_tag && !in_entity && is_letter(c)) return true;
        if (c == '>') in_tag = false;
        if (c == ';') in_entity = false;
    }
    return false;
}

consteval bool takes_a_link_or_script(std::string_view name) {
    return name == "href" || name == "src" || name == "action" || name == "formaction" || name == "style" ||
           name.starts_with("on");
}

void this_text_would_not_be_translated();
void use_href_or_action_with_a_url();

} // namespace detail

/// Markup from the program text, written as it is. Only a literal can become one, so that a value cannot be taken for
/// markup; and a literal that shows letters does not compile, so that no text escapes translation.
struct Raw {
    std::string_view markup;

    template<size_t N>
    consteval Raw(const char (&literal)[N]) : markup(literal, N - 1) {
        if (detail::shows_letters(markup)) detail::this_text_would_not_be_translated();
    }
};

/// A text for a person, by its English; say("…") in pages.
struct Said {
    std::string_view english;
};

consteval Said say(const char* english) {
    return {english};
}

inline std::string as_value(std::string_view text) {
    return std::string(text);
}
inline std::string as_value(const char* text) {
    return text;
}
template<std::integral T>
std::string as_value(T number) {
    return std::to_string(number);
}

/// The same with values: say("Week {0} of {1}", 3, 12).
template<class... T>
Sentence say(std::string_view english, const T&... values)
    requires(sizeof...(T) > 0)
{
    return {std::string(english), {as_value(values)...}};
}

/// A text that depends on a number; {0} is the number.
struct Counted {
    std::string_view one;
    std::string_view many;
    int64_t count;
};

inline Counted counted(std::string_view one, std::string_view many, int64_t count) {
    return {one, many, count};
}

/// The same for a script that counts: one attribute for each form of the language, data-plural-one, data-plural-few …,
/// with {0} left in.
struct CountedData {
    std::string_view one;
    std::string_view many;
};

/// A path of this site, from the program text.
struct Path {
    std::string_view text;

    template<size_t N>
    consteval Path(const char (&literal)[N]) : text(literal, N - 1) {
        if (literal[0] != '/' || (N > 2 && literal[1] == '/')) detail::use_href_or_action_with_a_url();
    }
};

/// A link within this site: a path, and names that need no escaping, so that no text a person typed becomes a link.
class Url {
public:
    Url(Path path) : text_(path.text) {}
    Url(Path base, const Id& id) : text_(std::string(base.text) + id.text()) {}
    Url(Path base, const Id& id, Path rest) : text_(std::string(base.text) + id.text() + std::string(rest.text)) {}
    Url(Path base, int64_t number) : text_(std::string(base.text) + std::to_string(number)) {}
    Url(Path base, Day day) : text_(std::string(base.text) + iso(day)) {}

    /// A path that the site itself made and holds, an asset's or one from its route table.
    static Url of_site(std::string path) { return Url(std::move(path), Unchecked{}); }

    const std::string& text() const { return text_; }

private:
    struct Unchecked {};
    Url(std::string path, Unchecked) : text_(std::move(path)) {}
    std::string text_;
};

/// A link out of this site: http, https, tel or mailto; nothing where the address is of another kind or ill-formed.
class Outward {
public:
    static std::optional<Outward> parse(std::string_view address);
    /// An otpauth: link that this program made; what people typed leads to no app of theirs.
    static Outward to_authenticator(std::string link) { return Outward(std::move(link)); }
    const std::string& text() const { return address_; }

private:
    explicit Outward(std::string address) : address_(std::move(address)) {}
    std::string address_;
};

struct Attribute {
    std::string_view name;
    std::string value;
    bool present = true;
};

/// Data for machines that read pages (JSON-LD), as a block that no browser runs. What JSON says is kept, but no letter
/// of it ends the element or opens a comment: "<", ">" and "&" are written as \u003c, \u003e and \u0026.
class DataBlock {
public:
    /// `json` is what a JsonWriter made.
    explicit DataBlock(std::string_view json);
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

struct AttributeName {
    std::string_view name;

    template<size_t N>
    consteval AttributeName(const char (&literal)[N]) : name(literal, N - 1) {
        if (detail::takes_a_link_or_script(name)) detail::use_href_or_action_with_a_url();
    }
};

/// ` name="value"`, escaped.
inline Attribute attribute(AttributeName name, std::string_view value) {
    return {name.name, std::string(value)};
}
template<std::integral T>
Attribute attribute(AttributeName name, T number)
    requires(!std::same_as<T, bool>)
{
    return {name.name, std::to_string(number)};
}
/// ` name` where `present`, nothing otherwise.
inline Attribute flag(AttributeName name, bool present) {
    return {name.name, "", present};
}
inline Attribute href(Path path) {
    return {"href", std::string(path.text)};
}
inline Attribute href(const Url& url) {
    return {"href", url.text()};
}
inline Attribute href(const Outward& link) {
    return {"href", link.text()};
}
inline Attribute src(const Url& url) {
    return {"src", url.text()};
}
inline Attribute action(Path path) {
    return {"action", std::string(path.text)};
}
inline Attribute action(const Url& url) {
    return {"action", url.text()};
}
inline Attribute formaction(const Url& url) {
    return {"formaction", url.text()};
}

/// Builds one page. Every value is escaped by its type; see Raw for what is not.
class Html {
public:
    explicit Html(const Words& words = Words::english()) : words_(&words) { text_.reserve(8192); }

    Html& operator<<(Raw raw) {
        text_.append(raw.markup);
        return *this;
    }
    Html& operator<<(Said said);
    Html& operator<<(const Sentence& sentence);
    Html& operator<<(const Counted& counted);
    Html& operator<<(const CountedData& counted);
    Html& operator<<(const Attribute& attribute);
    /// `<script type="application/ld+json">…</script>`
    Html& operator<<(const DataBlock& block) {
        text_.append(R"(<script type="application/ld+json">)").append(block.text()).append("</script>");
        return *this;
    }
    Html& operator<<(const Html& part) {
        text_.append(part.text_);
        return *this;
    }
    template<class T>
    Html& operator<<(const T& text)
        requires(std::same_as<T, std::string> || std::same_as<T, std::string_view>)
    {
        append_escaped(text_, text);
        return *this;
    }
    template<std::integral T>
    Html& operator<<(T number)
        requires(!std::same_as<T, bool> && !std::same_as<T, char>)
    {
        append_number(static_cast<int64_t>(number));
        return *this;
    }

    /// For an attribute that a person reads: ` aria-label="…"` translated.
    Attribute said(AttributeName name, Said said) const { return {name.name, words_->say(said.english)}; }
    Attribute said(AttributeName name, const Sentence& sentence) const { return {name.name, words_->say(sentence)}; }

    /// An empty writer in the same language, for a part that is put in later.
    Html part() const { return Html(*words_); }

    const Words& words() const { return *words_; }
    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    void append_number(int64_t number);

    const Words* words_;
    std::string text_;
};

} // namespace amble::html
