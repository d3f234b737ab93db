#include "formats/tcx_reader.h"

#include "formats/flaws.h"
#include "formats/sessions.h"
#include "formats/track_maker.h"
#include "formats/xml_values.h"

#include <algorithm>
#include <cmath>

namespace amble::formats {

namespace {

enum class Element {
    document,
    database,
    list,
    activity,
    device,
    device_name,
    lap,
    lap_seconds,
    lap_metres,
    lap_extension,
    lap_steps,
    track,
    point,
    point_metres,
    time,
    position,
    latitude,
    longitude,
    heart_rate,
    heart_rate_value,
    cadence,
    extension,
    extension_cadence,
    course,
    other,
};

constexpr XmlPlace<Element> kPlaces[] = {
    {Element::document, "TrainingCenterDatabase", Element::database},
    {Element::database, "Activities", Element::list},
    {Element::database, "Courses", Element::list},
    {Element::list, "Activity", Element::activity},
    {Element::list, "MultiSportSession", Element::list},
    {Element::list, "FirstSport", Element::list},
    {Element::list, "NextSport", Element::list},
    {Element::list, "Course", Element::course},
    {Element::activity, "Creator", Element::device},
    {Element::device, "Name", Element::device_name},
    {Element::activity, "Lap", Element::lap},
    {Element::lap, "TotalTimeSeconds", Element::lap_seconds},
    {Element::lap, "DistanceMeters", Element::lap_metres},
    {Element::lap, "Extensions", Element::lap_extension},
    {Element::lap_extension, "LX", Element::lap_extension},
    {Element::lap_extension, "Steps", Element::lap_steps},
    {Element::lap, "Track", Element::track},
    {Element::track, "Trackpoint", Element::point},
    {Element::point, "Time", Element::time},
    {Element::point, "DistanceMeters", Element::point_metres},
    {Element::point, "Position", Element::position},
    {Element::position, "LatitudeDegrees", Element::latitude},
    {Element::position, "LongitudeDegrees", Element::longitude},
    {Element::point, "HeartRateBpm", Element::heart_rate},
    {Element::heart_rate, "Value", Element::heart_rate_value},
    {Element::point, "Cadence", Element::cadence},
    {Element::point, "Extensions", Element::extension},
    {Element::extension, "TPX", Element::extension},
    {Element::extension, "RunCadence", Element::extension_cadence},
};

/// The tracks of two laps touch; a gap longer than this is a stop. [design]
constexpr std::chrono::seconds kLeastPause{15};

class TcxRecorder : public XmlRecorder {
public:
    explicit TcxRecorder(const ReadLimits& limits) : maker_(limits) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        const Element parent = open_.empty() ? Element::document : open_.back();
        const Element element = element_in(kPlaces, parent, split_name(name).local);
        if (open_.empty() && element != Element::database) {
            refuse(Flaw{FlawCode::not_tcx, {"This is not a TCX file.", {}}});
            return;
        }
        open_.push_back(element);
        text_.clear();
        switch (element) {
        case Element::activity:
            refuse(maker_.add_track());
            maker_.track().sport = lower_sport(attributes.find("Sport").value_or(""));
            break;
        case Element::lap:
            begin_lap(attributes);
            break;
        case Element::track:
            refuse(maker_.add_segment());
            break;
        case Element::point:
            maker_.begin_point({});
            latitude_.reset();
            longitude_.reset();
            break;
        case Element::course:
            ++courses_;
            break;
        default:
            break;
        }
    }

    void text(std::string_view piece) override {
        text_.append(piece.substr(0, kLongestText - std::min(kLongestText, text_.size())));
    }

    void end(std::string_view) override {
        const Element element = open_.back();
        open_.pop_back();
        if (element == Element::point) {
            end_point();
        } else if (element == Element::lap) {
            end_lap();
        } else {
            end_value(element);
        }
    }

    bool has_read_something() const override { return !maker_.empty() || courses_ > 0; }

    Reading take() override {
        if (!maker_.empty()) end_lap(); // that the file broke off in
        Reading reading;
        Recording& recording = reading.recording;
        recording.format = Format::tcx;
        recording.tracks = maker_.take();
        recording.kind = recording.tracks.empty() && courses_ > 0 ? Kind::route : Kind::activity;
        recording.device = device_;
        for (Track& track : recording.tracks) {
            track.pauses = pauses_between(track.segments, kLeastPause);
            if (track.segments.empty()) track.summary.elapsed = track.summary.moving;
        }
        recording.totals = measure_sessions(recording.tracks);
        reading.flaws = find_flaws(recording);
        maker_.add_flaws(reading.flaws);
        return reading;
    }

private:
    /// The format has three: Running, Biking, Other. "Other" says nothing.
    static std::string lower_sport(std::string_view sport) { return sport == "Other" ? "" : shown(sport); }

    Summary& summary() { return maker_.track().summary; }

    void begin_lap(const XmlAttributes& attributes) {
        const auto start = attributes.find("StartTime");
        if (start && !summary().start) summary().start = read_xml_time(*start).time;
        lap_ = {};
    }

    /// Indoors a recorder may tell at each point how far it was, and not in the lap.
    void end_lap() {
        if (lap_.metres == 0 && lap_.first) add_metres(lap_.furthest - *lap_.first);
        lap_ = {};
    }

    void add_metres(double metres) {
        summary().distance = Metres{summary().distance.value_or(Metres{}).count + metres};
    }

    void add_point_metres() {
        const auto metres = amount();
        if (!metres) return;
        lap_.first = std::min(lap_.first.value_or(*metres), *metres);
        lap_.furthest = std::max(lap_.furthest, *metres);
    }

    void end_point() {
        if (latitude_ && longitude_) maker_.point().position = Position{*latitude_, *longitude_};
        refuse(maker_.end_point());
    }

    void end_value(Element element) {
        switch (element) {
        case Element::device_name:
            device_ = shown(text_);
            break;
        case Element::lap_seconds:
            add_seconds();
            break;
        case Element::lap_metres:
            if (const auto metres = amount()) {
                lap_.metres += *metres;
                add_metres(*metres);
            }
            break;
        case Element::point_metres:
            add_point_metres();
            break;
        case Element::lap_steps:
            if (const auto steps = amount()) summary().steps = summary().steps.value_or(0) + std::llround(*steps);
            break;
        case Element::time:
            maker_.read_time(text_);
            break;
        case Element::latitude:
            latitude_ = parse_xml_decimal(text_);
            break;
        case Element::longitude:
            longitude_ = parse_xml_decimal(text_);
            break;
        case Element::heart_rate_value:
            maker_.point().heart_rate = parse_rate(text_);
            break;
        case Element::cadence:
        case Element::extension_cadence:
            maker_.point().cadence = parse_rate(text_);
            break;
        default:
            break;
        }
    }

    /// What a lap sums up; nothing where it cannot be.
    std::optional<double> amount() const {
        constexpr double kMost = 1e8;
        const auto number = parse_xml_decimal(text_);
        return number && *number >= 0 && *number < kMost ? number : std::nullopt;
    }

    void add_seconds() {
        const auto seconds = amount();
        if (!seconds) return;
        const std::chrono::microseconds lap(std::llround(*seconds * 1e6));
        summary().moving = added_up(summary().moving.value_or(std::chrono::microseconds(0)), lap);
    }

    TrackMaker maker_;
    std::vector<Element> open_;
    std::string text_;
    std::string device_;
    struct Lap {
        double metres = 0;           // that it says itself
        std::optional<double> first; // that its points say
        double furthest = 0;
    };
    Lap lap_; // that is open
    std::optional<double> latitude_;
    std::optional<double> longitude_;
    int64_t courses_ = 0;
};

} // namespace

TcxReader::TcxReader(const ReadLimits& limits)
    : MendedXmlReader(Format::tcx, std::make_unique<TcxRecorder>(limits), limits.xml) {}

} // namespace amble::formats
