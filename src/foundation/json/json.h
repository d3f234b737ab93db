#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace amble::json {

/// A place in a document that was read. Asking for what is not there, or is of another kind, gives nothing.
/// Lives as long as its Document.
class View {
public:
    View() = default;
    View member(std::string_view name) const;
    std::vector<View> elements() const; // empty where it is no array
    bool present() const { return node_ != 0; }
    bool is_array() const;
    bool is_null() const; // the value null, which is present
    std::optional<std::string_view> text() const;
    std::optional<int64_t> whole() const;
    std::optional<double> number() const;
    std::optional<bool> truth() const;

private:
    friend class Document;
    View(const class Document* document, size_t node) : document_(document), node_(node) {}
    const Document* document_ = nullptr;
    size_t node_ = 0; // 0 = nothing there
};

/// JSON as it came, read whole and strictly (simdjson). Nothing where it is ill-formed or nested deeper than 32.
class Document {
public:
    static std::optional<Document> parse(std::string_view text);

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    View root() const;

private:
    friend class View;
    struct Parts;
    explicit Document(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace amble::json
