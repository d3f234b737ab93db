#include "formats/apple_reader.h"

#include "formats/apple_scanner.h"
#include "formats/xml_reader.h"

#include <algorithm>

namespace amble::formats {

namespace {

/// No export's DTD is nearly as large.
constexpr size_t kLongestBeginning = size_t{1} << 20;

constexpr std::string_view kRoot = "<HealthData";

XmlLimits large(XmlLimits limits, int64_t bytes) {
    limits.bytes = bytes;
    return limits;
}

/// Of a carriage return it depends on what follows whether it ends a line: the parser knows.
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// Control characters become blanks. Without a branch, so that many bytes are looked at at once.
void blank_controls(char* begin, char* end) {
    for (char* at = begin; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        const bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        *at = control ? ' ' : *at;
    }
}

/// Hands plain records to the recorder at once, and all else to the parser, in the order of the file.
class AppleStream {
public:
    explicit AppleStream(const ReadLimits& limits) : AppleStream(limits, std::make_unique<AppleRecorder>(limits)) {}

    bool feed(std::string_view bytes) {
        while (!bytes.empty() && !is_stopped()) {
            const size_t room = std::min(kPiece - std::min(kPiece, held_.size()), bytes.size());
            held_.append(bytes.substr(0, room));
            bytes.remove_prefix(room);
            if (held_.size() >= kPiece) scan(End::not_yet);
        }
        return !is_stopped();
    }

    Reading finish() {
        scan(End::reached);
        return reader_.finish();
    }

private:
    enum class End { not_yet, reached };

    /// Scanned together; so long a record is left to the parser, which has its own limit.
    static constexpr size_t kPiece = size_t{256} << 10;

    AppleStream(const ReadLimits& limits, std::unique_ptr<AppleRecorder> recorder)
        : recorder_(*recorder),
          reader_(Format::apple_health, std::move(recorder), large(limits.xml, limits.health_bytes)) {}

    bool is_stopped() { return reader_.parser().stopped().has_value(); }

    void scan(End end) {
        size_t at = 0;
        while (at < held_.size() && !is_stopped()) {
            if (by_parser_) {
                at += parse_some(at);
                continue;
            }
            at += pass_blanks(at);
            const auto shape = scanner_.read(held_, at);
            if (shape == AppleScanner::Shape::unfinished && end == End::not_yet && at > 0) break;
            by_parser_ = shape != AppleScanner::Shape::plain;
            if (!by_parser_) at += take_record();
        }
        held_.erase(0, at);
    }

    size_t pass_blanks(size_t from) {
        size_t to = from;
        size_t lines = 0;
        for (; to < held_.size() && is_blank(held_[to]); ++to)
            lines += held_[to] == '\n' ? 1 : 0;
        reader_.parser().skip(to - from, lines);
        return to - from;
    }

    size_t take_record() {
        const size_t size = scanner_.size();
        recorder_.add_record(scanner_.record(), scanner_.typed());
        reader_.parser().skip(size, scanner_.lines());
        return size;
    }

    /// Up to the end of a tag, where the parser may be between elements again. Within long ones it is asked less often,
    /// as it begins again at a token's start each time.
    size_t parse_some(size_t from) {
        const size_t tag_end = held_.find('>', std::min(from + stride_, held_.size()));
        const size_t size = (tag_end == std::string::npos ? held_.size() : tag_end + 1) - from;
        blank_controls(held_.data() + from, held_.data() + from + size);
        reader_.parser().feed(std::string_view(held_).substr(from, size));
        reader_.parser().flush();
        by_parser_ = !reader_.parser().is_between_elements(1);
        stride_ = by_parser_ ? std::min(2 * stride_ + 64, kPiece) : 0;
        return size;
    }

    AppleRecorder& recorder_;
    XmlReader reader_;
    AppleScanner scanner_;
    std::string held_;
    size_t stride_ = 0; // bytes that parse_some() takes at least
    bool by_parser_ = true;
};

} // namespace

struct AppleReader::State {
    explicit State(const ReadLimits& limits) : stream(limits) {}

    /// Hands on what begins with the root, without the DTD.
    bool begin() {
        beginning_over = true;
        const size_t root = std::min(beginning.find(kRoot), beginning.size());
        // Its lines are kept, so that damage is told at the right one.
        std::string kept(static_cast<size_t>(std::count(beginning.data(), beginning.data() + root, '\n')), '\n');
        kept += beginning.substr(root);
        beginning.clear();
        return stream.feed(kept);
    }

    AppleStream stream;
    std::string beginning; // up to the root
    bool beginning_over = false;
};

AppleReader::AppleReader(const ReadLimits& limits) : state_(std::make_unique<State>(limits)) {}

AppleReader::~AppleReader() = default;

bool AppleReader::feed(std::string_view bytes) {
    State& state = *state_;
    if (state.beginning_over) return state.stream.feed(bytes);
    const size_t looked_at = state.beginning.size() - std::min(state.beginning.size(), kRoot.size());
    state.beginning += bytes;
    const bool found = state.beginning.find(kRoot, looked_at) != std::string::npos;
    return (!found && state.beginning.size() < kLongestBeginning) || state.begin();
}

Reading AppleReader::finish() {
    if (!state_->beginning_over) state_->begin();
    return state_->stream.finish();
}

} // namespace amble::formats
