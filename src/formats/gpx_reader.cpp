#include "formats/gpx_reader.h"

#include "formats/flaws.h"
#include "formats/geometry.h"
#include "formats/gpx_elements.h"
#include "formats/track_maker.h"
#include "formats/xml_values.h"

#include <algorithm>

namespace amble::formats {

namespace {

std::optional<Position> read_position(const XmlAttributes& attributes) {
    const auto latitude = attributes.find("lat");
    const auto longitude = attributes.find("lon");
    if (!latitude || !longitude) return std::nullopt;
    const auto north = parse_xml_decimal(*latitude);
    const auto east = parse_xml_decimal(*longitude);
    if (!north || !east) return std::nullopt;
    return Position{*north, *east};
}

class GpxRecorder : public XmlRecorder {
public:
    explicit GpxRecorder(const ReadLimits& limits) : maker_(limits) {}

    void start(std::string_view full_name, const XmlAttributes& attributes) override {
        const GpxElement element = element_of(split_name(full_name));
        open_.push_back(element);
        text_.clear();
        switch (element) {
        case GpxElement::gpx:
            recording_.device = shown(attributes.find("creator").value_or(""));
            break;
        case GpxElement::track:
            refuse(maker_.add_track());
            break;
        case GpxElement::segment:
            refuse(maker_.add_segment());
            break;
        case GpxElement::point:
            maker_.begin_point(read_position(attributes));
            if (!maker_.point().position) maker_.position_unreadable();
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
            maker_.track().name = shown(text_);
            break;
        case GpxElement::sport:
            maker_.track().sport = shown(text_);
            break;
        case GpxElement::time:
            maker_.read_time(text_);
            break;
        case GpxElement::heart_rate:
            maker_.point().heart_rate = parse_rate(text_);
            break;
        case GpxElement::cadence:
            maker_.point().cadence = parse_rate(text_);
            break;
        case GpxElement::point:
            refuse(maker_.end_point());
            break;
        default:
            break;
        }
        open_.pop_back();
    }

    Reading take() override {
        Reading reading;
        // A new segment stands for a stop of the recorder (topografix.com/GPX/1/1, trksegType).
        recording_.tracks = maker_.take();
        for (Track& track : recording_.tracks)
            track.pauses = pauses_between(track.segments);
        recording_.format = Format::gpx;
        recording_.kind = kind();
        recording_.totals = measure(recording_.tracks);
        reading.recording = std::move(recording_);
        reading.flaws = find_flaws(reading.recording);
        maker_.add_flaws(reading.flaws);
        if (maker_.points() > 0 && routes_ > 0) {
            reading.flaws.push_back(
                {FlawCode::route_left_out, {"The file also holds a planned route, which was left out.", {}}});
        }
        return reading;
    }

    bool has_read_something() const override { return maker_.points() > 0 || routes_ > 0 || waypoints_ > 0; }

private:
    GpxElement element_of(const XmlName& name) {
        if (!open_.empty()) return classify(open_.back(), name, prefix_);
        prefix_ = name.prefix;
        const GpxElement root = classify(GpxElement::document, name, prefix_);
        if (root != GpxElement::gpx) {
            refuse(
                Flaw{FlawCode::not_gpx,
                     {"This is not a GPX file. Export the walk as GPX from the app or device that recorded it.", {}}});
        }
        return root;
    }

    Kind kind() const {
        if (!recording_.tracks.empty()) return Kind::track;
        if (routes_ > 0) return Kind::route;
        return waypoints_ > 0 ? Kind::waypoints : Kind::track;
    }

    TrackMaker maker_;
    Recording recording_;
    std::vector<GpxElement> open_;
    std::string prefix_; // of the root
    std::string text_;
    int64_t routes_ = 0;
    int64_t waypoints_ = 0;
};

} // namespace

GpxReader::GpxReader(const ReadLimits& limits)
    : MendedXmlReader(Format::gpx, std::make_unique<GpxRecorder>(limits), limits.xml) {}

} // namespace amble::formats
