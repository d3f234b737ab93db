#include "formats/inspector.h"
#include "tracking/judgement.h"

#include <benchmark/benchmark.h>
#include <expat.h>
#include <fmt/format.h>

namespace {

using namespace amble;

/// A watch's day out: a point a second for six hours, with heart rate and cadence, as a watch writes it.
const std::string& long_walk() {
    static const std::string text = [] {
        const Instant start = *parse_instant("2026-05-01T08:00:00Z");
        std::string gpx = "<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
                          "xmlns:tpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"><trk><trkseg>\n";
        for (int second = 0; second < 6 * 3600; ++second) {
            gpx +=
                fmt::format("<trkpt lat=\"{:.7f}\" lon=\"4.3000000\">\n<ele>12.4</ele>\n<time>{}</time>\n<extensions>"
                            "<tpx:TrackPointExtension><tpx:hr>{}</tpx:hr><tpx:cad>54</tpx:cad>"
                            "</tpx:TrackPointExtension></extensions>\n</trkpt>\n",
                            52 + second * 1.2e-5, iso(start + std::chrono::seconds(second)), 90 + second % 30);
        }
        return gpx + "</trkseg></trk></gpx>\n";
    }();
    return text;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(long_walk().size()));
}

formats::Reading read_long_walk() {
    formats::Inspector inspector;
    inspector.feed(long_walk());
    return inspector.finish();
}

/// The limit: expat finds the same elements and text, and nobody looks at them.
void expat_alone(benchmark::State& state) {
    for (auto _ : state) {
        XML_Parser parser = XML_ParserCreate(nullptr);
        XML_SetElementHandler(parser, [](void*, const char*, const char**) {}, [](void*, const char*) {});
        XML_SetCharacterDataHandler(parser, [](void*, const char*, int) {});
        XML_Parse(parser, long_walk().data(), static_cast<int>(long_walk().size()), XML_TRUE);
        XML_ParserFree(parser);
    }
    count_bytes(state);
}
BENCHMARK(expat_alone)->Unit(benchmark::kMillisecond);

void gpx_read(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(read_long_walk());
    count_bytes(state);
}
BENCHMARK(gpx_read)->Unit(benchmark::kMillisecond);

void gpx_read_and_judged(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(tracking::judge(read_long_walk(), *parse_instant("2026-06-01T00:00:00Z")));
    count_bytes(state);
}
BENCHMARK(gpx_read_and_judged)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
