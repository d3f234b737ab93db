#include "formats/fit_reader.h"

#include "formats/fit_decoder.h"
#include "formats/fit_monitoring.h"
#include "formats/fit_profile.h"
#include "formats/fit_sessions.h"
#include "formats/flaws.h"
#include "formats/sessions.h"

#include <cmath>
#include <iterator>

namespace amble::formats {

struct FitReader::State : FitHandler {
    explicit State(const ReadLimits& given) : limits(given) {}

    void begin_file() override {
        end_file();
        monitoring.begin_file();
    }

    void message(const FitMessage& message) override {
        switch (message.global()) {
        case fit::kFileId:
            read_file_id(message);
            break;
        case fit::kSport:
            sessions.add_sport(message);
            break;
        case fit::kSession:
            if (++parts <= limits.parts) sessions.add_session(message);
            break;
        case fit::kRecord:
            if (points + sessions.points() < limits.points)
                sessions.add_record(message);
            else
                too_many = true;
            break;
        case fit::kEvent:
            if (++parts <= limits.parts) sessions.add_event(message);
            break;
        case fit::kActivity:
            sessions.add_activity(message);
            break;
        case fit::kMonitoringInfo:
            monitoring.info(message);
            break;
        case fit::kMonitoring:
            monitoring.message(message, source_number(recording.sources, {recording.device, "", false}));
            break;
        default:
            break;
        }
    }

    void read_file_id(const FitMessage& message) {
        type = message.number(fit::file_id::kType).value_or(-1);
        if (!recording.device.empty()) return;
        recording.device = message.text(fit::file_id::kProductName);
        if (recording.device.empty())
            recording.device = fit::manufacturer_name(message.number(fit::file_id::kManufacturer).value_or(-1));
    }

    void end_file() {
        if (sessions.empty()) return;
        points += sessions.points();
        FitSessions::Taken taken = sessions.take();
        unreadable += taken.times_unreadable;
        clock_not_set = clock_not_set || taken.clock_not_set;
        // A course has times too: those of a made-up walker who keeps the pace that was planned.
        std::vector<Track>& into = type == fit::file_id::kCourse ? planned : recording.tracks;
        std::move(taken.tracks.begin(), taken.tracks.end(), std::back_inserter(into));
    }

    bool has_counted() const { return !recording.quarters.empty() || !recording.so_far.empty(); }

    bool has_read_something() const { return !recording.tracks.empty() || !planned.empty() || has_counted(); }

    Kind kind() const {
        if (!recording.tracks.empty()) return Kind::activity;
        if (!planned.empty()) return Kind::route;
        return has_counted() ? Kind::daily : Kind::settings;
    }

    Reading take() {
        Reading reading;
        recording.format = Format::fit;
        recording.kind = kind();
        const bool route_left_out = recording.kind != Kind::route && !planned.empty();
        if (recording.kind == Kind::route) recording.tracks = std::move(planned);
        recording.totals = measure_sessions(recording.tracks);
        add_quarters(recording, recording.totals);
        reading.recording = std::move(recording);
        reading.flaws = find_flaws(reading.recording);
        const auto say = [&](bool so, FlawCode code, std::string text, std::vector<std::string> values) {
            if (so) reading.flaws.push_back({code, {std::move(text), std::move(values)}});
        };
        say(unreadable > 0, FlawCode::times_unreadable, "The time of {0} of {1} points cannot be read.",
            count_of(unreadable, points));
        say(clock_not_set, FlawCode::times_without_zone,
            "The device's clock was not set; its times are those of the place, read as UTC.", {});
        say(route_left_out, FlawCode::route_left_out, "The file also holds a planned route, which was left out.", {});
        return reading;
    }

    const ReadLimits limits;
    Recording recording;
    QuarterCounter counter;
    FitMonitoring monitoring{counter};
    FitSessions sessions;
    FitDecoder decoder{*this};
    int64_t fed = 0;
    int64_t type = -1; // of the file being read
    int64_t points = 0;
    int64_t parts = 0;
    int64_t unreadable = 0;
    std::vector<Track> planned; // of courses
    bool clock_not_set = false;
    bool too_many = false;
};

FitReader::FitReader(const ReadLimits& limits) : state_(std::make_unique<State>(limits)) {}

FitReader::~FitReader() = default;

bool FitReader::feed(std::string_view bytes) {
    State& state = *state_;
    state.fed += static_cast<int64_t>(bytes.size());
    return state.fed <= state.limits.bytes && !state.too_many && state.decoder.feed(bytes);
}

Reading FitReader::finish() {
    State& state = *state_;
    if (state.fed > state.limits.bytes) return refused(Format::fit, too_large(state.limits.bytes));
    state.decoder.finish();
    if (state.too_many) return refused(Format::fit, too_many_points(state.limits.points));
    if (state.parts > state.limits.parts) return refused(Format::fit, too_many_parts(state.limits.parts));
    state.end_file();
    state.recording.quarters = state.counter.take();
    state.recording.so_far = state.monitoring.take_so_far();
    const auto& stop = state.decoder.stopped();
    if (stop && !state.has_read_something()) return refused(Format::fit, *stop);
    Reading reading = state.take();
    const auto& odd = state.decoder.odd();
    reading.flaws.insert(reading.flaws.begin(), odd.begin(), odd.end());
    if (!stop) return reading;
    reading.outcome = Outcome::part;
    reading.flaws.insert(reading.flaws.begin(), *stop);
    return reading;
}

} // namespace amble::formats
