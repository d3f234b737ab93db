#include "formats/apple_reader.h"

#include "formats/apple_recorder.h"
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

/// Control characters become blanks. Without a branch, so that many bytes are looked at at once.
void blank_controls(char* begin, char* end) {
    for (char* at = begin; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        const bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        *at = control ? ' ' : *at;
    }
}

} // namespace

struct AppleReader::State {
    explicit State(const ReadLimits& limits)
        : reader(Format::apple_health, std::make_unique<AppleRecorder>(limits),
                 large(limits.xml, limits.health_bytes)) {}

    /// Hands on what begins with the root, without the DTD.
    bool begin() {
        beginning_over = true;
        const size_t root = std::min(beginning.find(kRoot), beginning.size());
        // Its lines are kept, so that damage is told at the right one.
        std::string kept(static_cast<size_t>(std::count(beginning.data(), beginning.data() + root, '\n')), '\n');
        kept += beginning.substr(root);
        beginning.clear();
        blank_controls(kept.data(), kept.data() + kept.size());
        return reader.feed(kept);
    }

    XmlReader reader;
    std::string beginning; // up to the root
    bool beginning_over = false;
    std::string clean;
};

AppleReader::AppleReader(const ReadLimits& limits) : state_(std::make_unique<State>(limits)) {}

AppleReader::~AppleReader() = default;

bool AppleReader::feed(std::string_view bytes) {
    State& state = *state_;
    if (!state.beginning_over) {
        const size_t looked_at = state.beginning.size() - std::min(state.beginning.size(), kRoot.size());
        state.beginning += bytes;
        const bool found = state.beginning.find(kRoot, looked_at) != std::string::npos;
        return (!found && state.beginning.size() < kLongestBeginning) || state.begin();
    }
    state.clean = bytes;
    blank_controls(state.clean.data(), state.clean.data() + state.clean.size());
    return state.reader.feed(state.clean);
}

Reading AppleReader::finish() {
    if (!state_->beginning_over) state_->begin();
    return state_->reader.finish();
}

} // namespace amble::formats
