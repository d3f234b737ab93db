#include "formats/inspector.h"
#include "foundation/base/text.h"
#include "tracking/judgement.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

using namespace amble;

namespace {

void expect(bool held, const char* claim) {
    if (held) return;
    std::fprintf(stderr, "not so: %s\n", claim);
    std::abort();
}

formats::ReadLimits small_limits() {
    formats::ReadLimits limits;
    limits.xml.bytes = 1 << 20;
    limits.health_bytes = 1 << 20;
    limits.xml.single_tag = 1 << 16;
    limits.points = 1000;
    limits.parts = 100;
    return limits;
}

/// So that the files of counts, which are known by their name, are read too.
constexpr std::string_view kName = "steps-2026-05-01.json";

formats::Reading stream(std::string_view bytes, size_t piece) {
    return formats::inspect(
        [&] {
            const std::string_view next = bytes.substr(0, piece);
            bytes.remove_prefix(next.size());
            return next;
        },
        small_limits(), kName);
}

formats::Reading read(std::string_view bytes, size_t piece) {
    formats::Inspector inspector(small_limits(), kName);
    while (!bytes.empty() && inspector.feed(bytes.substr(0, piece)))
        bytes.remove_prefix(std::min(piece, bytes.size()));
    return inspector.finish();
}

void check_sentences(const formats::Reading& reading) {
    for (const formats::Flaw& flaw : reading.flaws) {
        const std::string text = english(flaw.sentence);
        expect(is_utf8(text) && !text.empty() && text.size() < 400, "every flaw is one readable sentence");
    }
}

void check_reading(const formats::Reading& reading) {
    check_sentences(reading);
    const formats::Recording& recording = reading.recording;
    if (reading.outcome == formats::Outcome::refused) {
        expect(reading.flaws.size() == 1 && recording.tracks.empty(), "a refused file leaves one reason and no values");
        return;
    }
    expect(reading.outcome == formats::Outcome::whole || !reading.flaws.empty(), "what was read in part says why");
    expect(recording.totals.points <= small_limits().points, "points stay within their limit");
    expect(std::isfinite(recording.totals.distance.count), "a distance is a number");
    expect(!recording.totals.duration || recording.totals.duration->count() >= 0, "no duration is negative");
    for (const formats::QuarterHour& quarter : recording.quarters)
        expect(quarter.source < recording.sources.size() && std::isfinite(quarter.steps), "what counted is known");
    for (const formats::Track& track : recording.tracks)
        expect(is_utf8(track.name) && is_utf8(track.sport), "names are UTF-8");
}

void check_verdict(const tracking::Verdict& verdict) {
    const bool refused = verdict.decision == tracking::Decision::refuse;
    expect(refused == verdict.walks.empty(), "only a refused recording holds no walk");
    expect((verdict.decision == tracking::Decision::walk) == verdict.reasons.empty(), "no question without a reason");
    std::map<std::string, Instant> ends; // by device: two may record the same walk
    for (const tracking::FoundWalk& walk : verdict.walks) {
        expect(walk.minutes() >= 1 && std::isfinite(walk.metres), "a walk has a minute and a distance");
        const auto before = ends.find(walk.device);
        expect(before == ends.end() || before->second <= walk.span().start, "walks of one device are in order");
        expect(merged(walk.bouts) == walk.bouts, "bouts are in order and apart");
        ends[walk.device] = walk.span().end;
    }
}

} // namespace

/// Whatever the bytes: an answer that keeps its promises, and the same one however they arrive.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const formats::Reading reading = read(bytes, 1 << 16);
    expect(read(bytes, 1 + size % 61) == reading, "pieces of any size give the same");
    expect(stream(bytes, 1 + size % 997) == reading, "pushed or pulled gives the same");
    check_reading(reading);
    check_verdict(tracking::judge(reading, Instant{1'780'000'000'000'000}));
    return 0;
}
