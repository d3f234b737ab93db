#include "community/markdown.h"

#include <cmark.h>

#include <memory>
#include <optional>

namespace amble::community {

namespace {

constexpr int kDeepest = 12; // [design]: nobody quotes a quote of a quote more often

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
    void operator()(cmark_iter* walk) const { cmark_iter_free(walk); }
};

std::string_view text_of(const char* text) {
    return text ? std::string_view(text) : std::string_view();
}

bool is_web_address(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://");
}

/// Parts that hold others; nothing for all that is written whole or left out.
std::optional<Part> holder(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        return Part::paragraph;
    case CMARK_NODE_HEADING:
        return Part::heading;
    case CMARK_NODE_BLOCK_QUOTE:
        return Part::quote;
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Part::numbers : Part::bullets;
    case CMARK_NODE_ITEM:
        return Part::item;
    case CMARK_NODE_EMPH:
        return Part::emphasis;
    case CMARK_NODE_STRONG:
        return Part::strong;
    case CMARK_NODE_LINK:
        if (is_web_address(text_of(cmark_node_get_url(node)))) return Part::link;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

/// In a tight list the paragraphs are not written.
bool is_tight(cmark_node* paragraph) {
    cmark_node* item = cmark_node_parent(paragraph);
    cmark_node* list = item ? cmark_node_parent(item) : nullptr;
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0;
}

class Writer {
public:
    void enter(cmark_node* node);
    void leave(cmark_node* node);
    Markdown take() { return std::move(made_); }

private:
    void text(std::string_view text);
    void block_of_code(std::string_view text);
    void whole(Part part) { made_.pieces.push_back({part, Edge::whole, "", 0}); }

    Markdown made_;
    int depth_ = 0;
};

void Writer::text(std::string_view text) {
    if (text.empty()) return;
    made_.pieces.push_back({Part::text, Edge::whole, std::string(text), made_.plain.size()});
    made_.plain.append(text);
}

void Writer::block_of_code(std::string_view written) {
    made_.pieces.push_back({Part::code_block, Edge::opens, "", 0});
    text(written);
    made_.pieces.push_back({Part::code_block, Edge::closes, "", 0});
    made_.plain.append("\n\n");
}

void Writer::enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE:
        return text(text_of(cmark_node_get_literal(node)));
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_CODE_BLOCK:
        return block_of_code(text_of(cmark_node_get_literal(node)));
    case CMARK_NODE_CODE:
        made_.pieces.push_back({Part::code, Edge::opens, "", 0});
        text(text_of(cmark_node_get_literal(node)));
        made_.pieces.push_back({Part::code, Edge::closes, "", 0});
        return;
    case CMARK_NODE_SOFTBREAK:
        return text(" ");
    case CMARK_NODE_LINEBREAK:
        made_.plain.push_back('\n');
        return whole(Part::line_break);
    case CMARK_NODE_THEMATIC_BREAK:
        return whole(Part::rule);
    default:
        break;
    }
    const auto part = holder(node);
    if (!part) return;
    if (++depth_ > kDeepest || (*part == Part::paragraph && is_tight(node))) return;
    const std::string_view address = *part == Part::link ? text_of(cmark_node_get_url(node)) : std::string_view();
    made_.links += *part == Part::link;
    made_.pieces.push_back({*part, Edge::opens, std::string(address), 0});
}

void Writer::leave(cmark_node* node) {
    const auto part = holder(node);
    if (!part) return;
    if (*part == Part::paragraph || *part == Part::heading) made_.plain.append("\n\n");
    if (depth_-- > kDeepest || (*part == Part::paragraph && is_tight(node))) return;
    made_.pieces.push_back({*part, Edge::closes, "", 0});
}

} // namespace

Markdown parse_markdown(std::string_view text) {
    const std::unique_ptr<cmark_node, FreeNode> root(
        cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8));
    const std::unique_ptr<cmark_iter, FreeIterator> walk(cmark_iter_new(root.get()));
    Writer writer;
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        cmark_node* node = cmark_iter_get_node(walk.get());
        if (event == CMARK_EVENT_ENTER)
            writer.enter(node);
        else
            writer.leave(node);
    }
    return writer.take();
}

} // namespace amble::community
