#include "foundation/json/json.h"

#include <simdjson.h> // slow to compile: this file only

namespace amble::json {

namespace {
constexpr size_t kMostDepth = 32;
}

// Views hold the number of an element kept here, so that simdjson's types stay out of the header.
struct Document::Parts {
    simdjson::dom::parser parser;
    std::vector<simdjson::dom::element> seen{simdjson::dom::element()}; // 0 stands for nothing

    size_t keep(simdjson::dom::element element) {
        seen.push_back(element);
        return seen.size() - 1;
    }
};

Document::Document(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::optional<Document> Document::parse(std::string_view text) {
    auto parts = std::make_unique<Parts>();
    if (parts->parser.allocate(text.size() + 64, kMostDepth) != simdjson::SUCCESS) return std::nullopt;
    simdjson::dom::element root;
    if (parts->parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS) return std::nullopt;
    parts->keep(root);
    return Document(std::move(parts));
}

View Document::root() const {
    return {this, 1};
}

View View::member(std::string_view name) const {
    simdjson::dom::element found;
    if (node_ == 0 || document_->parts_->seen[node_].at_key(name).get(found) != simdjson::SUCCESS)
        return {document_, 0};
    return {document_, document_->parts_->keep(found)};
}

bool View::is_array() const {
    return node_ != 0 && document_->parts_->seen[node_].is_array();
}

bool View::is_null() const {
    return node_ != 0 && document_->parts_->seen[node_].is_null();
}

std::vector<View> View::elements() const {
    std::vector<View> views;
    simdjson::dom::array array;
    if (node_ == 0 || document_->parts_->seen[node_].get(array) != simdjson::SUCCESS) return views;
    for (const auto element : array)
        views.push_back({document_, document_->parts_->keep(element)});
    return views;
}

std::optional<std::string_view> View::text() const {
    std::string_view value;
    if (node_ == 0 || document_->parts_->seen[node_].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::optional<int64_t> View::whole() const {
    int64_t value = 0;
    if (node_ == 0 || document_->parts_->seen[node_].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::optional<double> View::number() const {
    double value = 0;
    if (node_ == 0 || document_->parts_->seen[node_].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::optional<bool> View::truth() const {
    bool value = false;
    if (node_ == 0 || document_->parts_->seen[node_].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

} // namespace amble::json
