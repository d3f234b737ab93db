#include "formats/xml_parser.h"

#include "foundation/base/text.h"

#include <expat.h>

#include <algorithm>

namespace amble::formats {

namespace {

/// While a tag is not complete expat reads it again from its start with every piece, so pieces are made this large
/// first.
constexpr size_t kPiece = size_t{64} << 10;

} // namespace

struct XmlParser::State {
    XmlHandler& handler;
    const XmlLimits limits;
    XML_Parser parser = XML_ParserCreate(nullptr);
    std::optional<XmlStop> stopped;
    std::string pending;
    int64_t fed = 0;     // bytes, what is pending included
    int64_t skipped = 0; // bytes
    size_t skipped_lines = 0;
    int depth = 0;
    bool in_cdata = false;

    State(XmlHandler& given_handler, const XmlLimits& given_limits) : handler(given_handler), limits(given_limits) {}
    ~State() { XML_ParserFree(parser); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void stop(XmlStop reason) {
        if (stopped) return;
        stopped = std::move(reason);
        XML_StopParser(parser, XML_FALSE);
    }

    void refuse(FlawCode code, std::string text, std::vector<std::string> values = {}) {
        stop({XmlStop::Kind::refuse, {code, {std::move(text), std::move(values)}}});
    }
};

namespace {

using State = XmlParser::State;

std::string mebibytes(int64_t bytes) {
    return std::to_string(bytes >> 20);
}

/// Which of the parser's errors are the file's end coming too early, when they come at its end.
bool is_early_end(XML_Error error) {
    return error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN || error == XML_ERROR_PARTIAL_CHAR ||
           error == XML_ERROR_UNCLOSED_CDATA_SECTION;
}

bool is_about_encoding(XML_Error error) {
    return error == XML_ERROR_UNKNOWN_ENCODING || error == XML_ERROR_INCORRECT_ENCODING;
}

/// Encodings in which a byte is a character and the lower half is ASCII. Numbers, times and tags are ASCII; the upper
/// half can only be in a name, which then shows U+FFFD for it.
int accept_single_bytes(void*, const XML_Char* name, XML_Encoding* encoding) {
    constexpr int kReplacement = 0xFFFD;
    const std::string lower = lower_ascii(name);
    const bool known = lower.starts_with("windows-125") || lower.starts_with("cp125") ||
                       lower.starts_with("iso-8859-") || lower.starts_with("koi8-");
    if (!known) return XML_STATUS_ERROR;
    for (int byte = 0; byte < 256; ++byte)
        encoding->map[byte] = byte < 0x80 ? byte : kReplacement;
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** at = at_; *at != nullptr; at += 2) {
        if (name == *at) return *(at + 1);
    }
    return std::nullopt;
}

int XmlAttributes::count() const {
    int count = 0;
    for (const char** at = at_; *at != nullptr; at += 2)
        ++count;
    return count;
}

namespace {

void on_doctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<State*>(user)->refuse(
        FlawCode::doctype, "The file begins with a DOCTYPE, which a recording never needs and which can do harm. "
                           "Export it again from the app or device that recorded it.");
}

void on_start(void* user, const XML_Char* name, const XML_Char** names_and_values) {
    State& state = *static_cast<State*>(user);
    if (state.stopped) return;
    const XmlAttributes attributes(names_and_values);
    if (++state.depth > state.limits.depth || attributes.count() > state.limits.attributes) {
        state.refuse(FlawCode::too_complex, "The file is nested in a way that no recording is. "
                                            "Export it again from the app or device that recorded it.");
        return;
    }
    state.handler.start(name, attributes);
}

void on_end(void* user, const XML_Char* name) {
    State& state = *static_cast<State*>(user);
    if (state.stopped) return;
    --state.depth;
    state.handler.end(name);
}

void on_text(void* user, const XML_Char* text, int length) {
    State& state = *static_cast<State*>(user);
    if (!state.stopped) state.handler.text({text, static_cast<size_t>(length)});
}

void on_cdata_start(void* user) {
    static_cast<State*>(user)->in_cdata = true;
}

void on_cdata_end(void* user) {
    static_cast<State*>(user)->in_cdata = false;
}

enum class FileEnd { not_yet, reached };

/// What the parser's last error means to the person whose file it is.
XmlStop explain(const State& state, FileEnd file_end) {
    const XML_Error error = XML_GetErrorCode(state.parser);
    const std::string line = std::to_string(XML_GetCurrentLineNumber(state.parser) + state.skipped_lines);
    if (is_about_encoding(error)) {
        return {XmlStop::Kind::refuse,
                {FlawCode::encoding,
                 {"The file is written in a character encoding that Amble does not read. "
                  "Export it again as UTF-8.",
                  {}}}};
    }
    if (file_end == FileEnd::reached && is_early_end(error)) {
        return {XmlStop::Kind::damage,
                {FlawCode::truncated,
                 {"The file ends in the middle, at line {0}. If the end of the walk is missing, export it again.",
                  {line}}}};
    }
    return {XmlStop::Kind::damage,
            {FlawCode::damaged, {"The file is damaged at line {0}; what stands after it was not read.", {line}}}};
}

void check_size(State& state) {
    if (state.fed + state.skipped <= state.limits.bytes) return;
    state.refuse(FlawCode::too_large, "The file is larger than {0} MB, the most that Amble reads at once.",
                 {mebibytes(state.limits.bytes)});
}

/// `waiting` bytes of the file have been handed in that are not in `pending` yet.
void parse_pending(State& state, int64_t waiting) {
    const auto size = static_cast<int>(state.pending.size());
    if (XML_Parse(state.parser, state.pending.data(), size, XML_FALSE) == XML_STATUS_ERROR)
        state.stop(explain(state, FileEnd::not_yet));
    state.pending.clear();
    const int64_t held = state.fed - waiting - XML_GetCurrentByteIndex(state.parser);
    if (held > state.limits.single_tag) {
        state.refuse(FlawCode::too_complex,
                     "One tag or comment in the file is larger than {0} MB, which no recording needs.",
                     {mebibytes(state.limits.single_tag)});
    }
}

} // namespace

XmlParser::XmlParser(XmlHandler& handler, const XmlLimits& limits) : state_(std::make_unique<State>(handler, limits)) {
    XML_SetUserData(state_->parser, state_.get());
    XML_SetStartDoctypeDeclHandler(state_->parser, on_doctype);
    XML_SetElementHandler(state_->parser, on_start, on_end);
    XML_SetCharacterDataHandler(state_->parser, on_text);
    XML_SetCdataSectionHandler(state_->parser, on_cdata_start, on_cdata_end);
    XML_SetUnknownEncodingHandler(state_->parser, accept_single_bytes, nullptr);
}

XmlParser::~XmlParser() = default;

bool XmlParser::feed(std::string_view bytes) {
    State& state = *state_;
    if (state.stopped) return false;
    if (state.fed == 0) bytes.remove_prefix(skip_blanks(bytes));
    state.fed += static_cast<int64_t>(bytes.size());
    check_size(state);
    while (!bytes.empty() && !state.stopped) {
        const size_t room = std::min(kPiece - state.pending.size(), bytes.size());
        state.pending.append(bytes.substr(0, room));
        bytes.remove_prefix(room);
        if (state.pending.size() == kPiece) parse_pending(state, static_cast<int64_t>(bytes.size()));
    }
    return !state.stopped;
}

/// Strava writes blanks before the declaration, which XML forbids.
size_t XmlParser::skip_blanks(std::string_view bytes) {
    const std::string_view blanks = bytes.substr(0, bytes.find_first_not_of(" \t\r\n"));
    skip(blanks.size(), static_cast<size_t>(std::count(blanks.begin(), blanks.end(), '\n')));
    return blanks.size();
}

bool XmlParser::flush() {
    if (!state_->stopped && !state_->pending.empty()) parse_pending(*state_, 0);
    return !state_->stopped;
}

bool XmlParser::is_between_elements(int depth) const {
    const State& state = *state_;
    // Of a token that is not complete yet expat stays at its start.
    return !state.stopped && state.pending.empty() && state.depth == depth && !state.in_cdata &&
           XML_GetCurrentByteIndex(state.parser) == state.fed;
}

void XmlParser::skip(size_t bytes, size_t lines) {
    state_->skipped += static_cast<int64_t>(bytes);
    state_->skipped_lines += lines;
    check_size(*state_);
}

void XmlParser::finish() {
    State& state = *state_;
    if (!state.stopped) parse_pending(state, 0);
    if (state.stopped) return;
    if (XML_Parse(state.parser, "", 0, XML_TRUE) == XML_STATUS_ERROR) state.stop(explain(state, FileEnd::reached));
}

void XmlParser::stop(XmlStop reason) {
    state_->stop(std::move(reason));
}

const std::optional<XmlStop>& XmlParser::stopped() const {
    return state_->stopped;
}

} // namespace amble::formats
