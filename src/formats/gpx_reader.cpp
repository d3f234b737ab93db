#include "formats/gpx_reader.h"

#include "formats/flaws.h"
#include "formats/geometry.h"
#include "formats/gpx_elements.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <cmath>

namespace amble::formats {

namespace {

/// A name is for showing; more than this of it is of no use.
constexpr size_t kLongestText = 200;

/// xsd:decimal allows blanks around a number and a '+' before it.
std::optional<double> parse_xml_decimal(std::string_view text) {
    text = trim(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    return parse_decimal(text);
}

std::optional<Position> read_position(const XmlAttributes& attributes) {
    const auto latitude = attributes.find("lat");
    const auto longitude = attributes.find("lon");
    if (!latitude || !longitude) return std::nullopt;
    const auto north = parse_xml_decimal(*latitude);
    const auto east = parse_xml_decimal(*longitude);
    if (!north || !east) return std::nullopt;
    return Position{*north, *east};
}

/// A count a minute that a body can have.
std::optional<int16_t> read_rate(std::string_view text) {
    const auto rate = parse_xml_decimal(text);
    if (!rate || *rate < 1 || *rate > 300) return std::nullopt;
    return static_cast<int16_t>(std::lround(*rate));
}

/// Without what the limit may have left of a last character.
std::string shown(std::string_view text) {
    text = trim(text);
    while (!text.empty() && !is_utf8(text))
        text.remove_suffix(1);
    return std::string(text);
}

enum class TimeText { fine, zoneless, unreadable };

/// A new segment stands for a stop of the recorder (topografix.com/GPX/1/1, trksegType).
std::vector<Interval> pauses_between(const std::vector<Segment>& segments) {
    std::vector<Interval> pauses;
    std::optional<Instant> stopped;
    for (const Segment& segment : segments) {
        const auto timed = [](const Point& point) { return point.time.has_value(); };
        const auto first = std::find_if(segment.points.begin(), segment.points.end(), timed);
        if (first == segment.points.end()) continue;
        if (stopped && *stopped < *first->time) pauses.push_back({*stopped, *first->time});
        stopped = std::find_if(segment.points.rbegin(), segment.points.rend(), timed)->time;
    }
    return pauses;
}

} // namespace

class GpxReader::Handler : public XmlHandler {
public:
    explicit Handler(const ReadLimits& limits) : limits_(limits) {}

    void attach(XmlParser& parser) { parser_ = &parser; }

    void start(std::string_view full_name, const XmlAttributes& attributes) override {
        const GpxElement element = element_of(split_name(full_name));
        open_.push_back(element);
        text_.clear();
        switch (element) {
        case GpxElement::gpx:
            recording_.device = shown(attributes.find("creator").value_or(""));
            break;
        case GpxElement::track:
            add_track();
            break;
        case GpxElement::segment:
            add_segment();
            break;
        case GpxElement::point:
            begin_point(attributes);
            break;
        case GpxElement::route:
            ++routes_;
            break;
        case GpxElement::waypoint:
            ++waypoints_;
            break;
        default:
            break;
        }
    }

    void text(std::string_view piece) override {
        if (!has_text(open_.back())) return;
        text_.append(piece.substr(0, kLongestText - std::min(kLongestText, text_.size())));
    }

    void end(std::string_view) override {
        switch (open_.back()) {
        case GpxElement::file_name:
            recording_.name = shown(text_);
            break;
        case GpxElement::track_name:
            recording_.tracks.back().name = shown(text_);
            break;
        case GpxElement::sport:
            recording_.tracks.back().sport = shown(text_);
            break;
        case GpxElement::time:
            read_time();
            break;
        case GpxElement::heart_rate:
            point_.heart_rate = read_rate(text_);
            break;
        case GpxElement::cadence:
            point_.cadence = read_rate(text_);
            break;
        case GpxElement::point:
            end_point();
            break;
        default:
            break;
        }
        open_.pop_back();
    }

    /// What was read, without what the file broke off in.
    Reading take() {
        Reading reading;
        for (Track& track : recording_.tracks) {
            std::erase_if(track.segments, [](const Segment& segment) { return segment.points.empty(); });
            track.pauses = pauses_between(track.segments);
        }
        recording_.format = Format::gpx;
        recording_.kind = kind();
        recording_.totals = measure(recording_.tracks);
        reading.recording = std::move(recording_);
        reading.flaws = find_flaws(reading.recording);
        add_flaws_of_the_text(reading);
        return reading;
    }

    bool has_read_something() const { return points_ > 0 || routes_ > 0 || waypoints_ > 0; }

private:
    GpxElement element_of(const XmlName& name) {
        if (!open_.empty()) return classify(open_.back(), name, prefix_);
        prefix_ = name.prefix;
        const GpxElement root = classify(GpxElement::document, name, prefix_);
        if (root != GpxElement::gpx) {
            refuse(FlawCode::not_gpx,
                   "This is not a GPX file. Export the walk as GPX from the app or device that recorded it.", {});
        }
        return root;
    }

    void add_track() {
        if (!count_part()) return;
        recording_.tracks.emplace_back();
    }

    void add_segment() {
        if (!count_part()) return;
        recording_.tracks.back().segments.emplace_back();
    }

    bool count_part() {
        if (++parts_ <= limits_.parts) return true;
        parser_->stop({XmlStop::Kind::refuse, too_many_parts(limits_.parts)});
        return false;
    }

    void begin_point(const XmlAttributes& attributes) {
        point_ = {};
        point_.position = read_position(attributes);
        point_time_ = TimeText::fine;
    }

    void read_time() {
        const std::string_view text = trim(text_);
        point_time_ = TimeText::fine;
        point_.time = parse_instant(text);
        if (point_.time) return;
        point_.time = parse_instant(std::string(text) + "Z");
        point_time_ = point_.time ? TimeText::zoneless : TimeText::unreadable;
    }

    void end_point() {
        if (++points_ > limits_.points) {
            parser_->stop({XmlStop::Kind::refuse, too_many_points(limits_.points)});
            return;
        }
        unreadable_positions_ += point_.position ? 0 : 1;
        zoneless_times_ += point_time_ == TimeText::zoneless ? 1 : 0;
        unreadable_times_ += point_time_ == TimeText::unreadable ? 1 : 0;
        recording_.tracks.back().segments.back().points.push_back(point_);
    }

    void refuse(FlawCode code, std::string text, std::vector<std::string> values) {
        parser_->stop({XmlStop::Kind::refuse, {code, {std::move(text), std::move(values)}}});
    }

    Kind kind() const {
        if (!recording_.tracks.empty()) return Kind::track;
        if (routes_ > 0) return Kind::route;
        return waypoints_ > 0 ? Kind::waypoints : Kind::track;
    }

    /// What can no longer be seen in the values.
    void add_flaws_of_the_text(Reading& reading) const {
        const auto say = [&](FlawCode code, std::string text, int64_t some) {
            if (some > 0) reading.flaws.push_back({code, {std::move(text), count_of(some, points_)}});
        };
        say(FlawCode::times_unreadable, "The time of {0} of {1} points cannot be read.", unreadable_times_);
        say(FlawCode::times_without_zone,
            "{0} of {1} points do not say in which time zone their time is; it was read as UTC.", zoneless_times_);
        say(FlawCode::positions_unreadable, "The position of {0} of {1} points cannot be read.", unreadable_positions_);
        if (points_ > 0 && routes_ > 0) {
            reading.flaws.push_back(
                {FlawCode::route_left_out, {"The file also holds a planned route, which was left out.", {}}});
        }
    }

    const ReadLimits limits_;
    XmlParser* parser_ = nullptr;
    Recording recording_;
    Point point_; // the one being read
    TimeText point_time_ = TimeText::fine;
    std::vector<GpxElement> open_;
    std::string prefix_; // of the root
    std::string text_;
    int64_t parts_ = 0;
    int64_t points_ = 0;
    int64_t routes_ = 0;
    int64_t waypoints_ = 0;
    int64_t unreadable_positions_ = 0;
    int64_t unreadable_times_ = 0;
    int64_t zoneless_times_ = 0;
};

GpxReader::GpxReader(const ReadLimits& limits)
    : handler_(std::make_unique<Handler>(limits)), parser_(std::make_unique<XmlParser>(*handler_, limits.xml)) {
    handler_->attach(*parser_);
}

GpxReader::~GpxReader() = default;

bool GpxReader::feed(std::string_view bytes) {
    return parser_->feed(bytes);
}

Reading GpxReader::finish() {
    parser_->finish();
    const auto& stop = parser_->stopped();
    if (!stop) return handler_->take();
    if (stop->kind == XmlStop::Kind::refuse || !handler_->has_read_something()) return refused(Format::gpx, stop->flaw);
    Reading reading = handler_->take();
    reading.outcome = Outcome::part;
    reading.flaws.insert(reading.flaws.begin(), stop->flaw);
    return reading;
}

} // namespace amble::formats
