#include "formats/kml_reader.h"

#include "formats/flaws.h"
#include "formats/geometry.h"
#include "formats/kml_values.h"
#include "formats/sessions.h"
#include "formats/track_maker.h"
#include "formats/xml_values.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::formats {

namespace {

enum class Element {
    document,
    kml,
    folder,
    file_name,
    placemark,
    placemark_name,
    multi_track,
    track,
    when,
    coordinates,
    data,
    values,
    value,
    line,
    line_coordinates,
    place,
    place_coordinates,
    stamp,
    stamp_when,
    span,
    span_begin,
    span_end,
    facts,
    fact,
    fact_value,
    other,
};

constexpr XmlPlace<Element> kPlaces[] = {
    {Element::document, "kml", Element::kml},
    {Element::kml, "Document", Element::folder},
    {Element::kml, "Folder", Element::folder},
    {Element::kml, "Placemark", Element::placemark},
    {Element::folder, "Document", Element::folder},
    {Element::folder, "Folder", Element::folder},
    {Element::folder, "name", Element::file_name},
    {Element::folder, "Placemark", Element::placemark},
    {Element::placemark, "name", Element::placemark_name},
    {Element::placemark, "MultiGeometry", Element::placemark},
    {Element::placemark, "MultiTrack", Element::multi_track},
    {Element::placemark, "Track", Element::track},
    {Element::placemark, "LineString", Element::line},
    {Element::line, "coordinates", Element::line_coordinates},
    {Element::placemark, "Point", Element::place},
    {Element::place, "coordinates", Element::place_coordinates},
    {Element::placemark, "TimeStamp", Element::stamp},
    {Element::stamp, "when", Element::stamp_when},
    {Element::placemark, "TimeSpan", Element::span},
    {Element::span, "begin", Element::span_begin},
    {Element::span, "end", Element::span_end},
    {Element::placemark, "ExtendedData", Element::facts},
    {Element::facts, "Data", Element::fact},
    {Element::fact, "value", Element::fact_value},
    {Element::multi_track, "Track", Element::track},
    {Element::track, "when", Element::when},
    {Element::track, "coord", Element::coordinates},
    {Element::track, "ExtendedData", Element::data},
    {Element::data, "SchemaData", Element::data},
    {Element::data, "SimpleArrayData", Element::values},
    {Element::values, "value", Element::value},
};

/// The values that stand beside the points of a track, each list in the order of the points.
struct Columns {
    std::vector<std::string> times;
    std::vector<std::optional<Position>> positions;
    std::vector<std::optional<int16_t>> heart_rates;
    std::vector<std::optional<int16_t>> cadences;
};

/// A placemark with a moment, as gpsbabel and others write each point of a walk.
struct StampedPlace {
    std::string time;
    Instant moment;
    Position position;
};

/// Fewer are places that somebody marked on the way. [design]
constexpr size_t kLeastStamped = 10;

template<class Value>
Value value_at(const std::vector<Value>& values, size_t at) {
    return at < values.size() ? values[at] : Value{};
}

class KmlRecorder : public XmlRecorder {
public:
    explicit KmlRecorder(const ReadLimits& limits) : limits_(limits), maker_(limits) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        const Element parent = open_.empty() ? Element::document : open_.back();
        const Element element = element_in(kPlaces, parent, split_name(name).local);
        if (open_.empty() && element != Element::kml) {
            refuse(Flaw{FlawCode::not_kml, {"This is not a KML file.", {}}});
            return;
        }
        open_.push_back(element);
        text_.clear();
        switch (element) {
        case Element::placemark:
            if (parent != Element::placemark) begin_placemark();
            has_track_ = has_track_ && parent == Element::placemark;
            break;
        case Element::folder:
            end_way();
            break;
        case Element::track:
            begin_track();
            break;
        case Element::values:
            values_ = values_named(attributes.find("name").value_or(""));
            break;
        case Element::line:
            ++lines_;
            timed_.has_line = true;
            break;
        case Element::fact:
            is_category_ = attributes.find("name") == "Category";
            break;
        case Element::place:
            ++places_;
            break;
        default:
            break;
        }
    }

    void text(std::string_view piece) override {
        if (open_.back() == Element::line_coordinates) return timed_.length.add(piece);
        text_.append(piece.substr(0, kLongestText - std::min(kLongestText, text_.size())));
    }

    void end(std::string_view) override {
        switch (open_.back()) {
        case Element::file_name:
            if (name_.empty()) name_ = shown(text_);
            break;
        case Element::placemark_name:
            placemark_name_ = shown(text_);
            break;
        case Element::when:
            add(columns_.times, std::string(trim(text_)));
            break;
        case Element::coordinates:
            add_coordinates();
            break;
        case Element::value:
            if (values_ != nullptr) add(*values_, parse_rate(text_));
            break;
        case Element::track:
            end_track();
            break;
        default:
            end_of_timed(open_.back());
            break;
        }
        open_.pop_back();
    }

    bool has_read_something() const override { return !maker_.empty() || lines_ > 0 || places_ > 0; }

    Reading take() override {
        if (!columns_.positions.empty()) end_track(); // that the file broke off in
        end_way();
        if (maker_.empty()) add_ways();
        Reading reading;
        Recording& recording = reading.recording;
        recording.format = Format::kml;
        recording.name = name_;
        recording.kind = kind();
        recording.tracks = maker_.take();
        for (Track& track : recording.tracks)
            track.pauses = pauses_between(track.segments);
        const bool sums = recording.kind == Kind::activity;
        recording.totals = sums ? measure_sessions(recording.tracks) : measure(recording.tracks);
        reading.flaws = find_flaws(recording);
        maker_.add_flaws(reading.flaws);
        return reading;
    }

private:
    using Rates = std::vector<std::optional<int16_t>>;

    Kind kind() const {
        if (!maker_.empty()) return maker_.points() > 0 ? Kind::track : Kind::activity;
        if (lines_ > 0) return Kind::route;
        return places_ > 0 ? Kind::waypoints : Kind::track;
    }

    void begin_placemark() {
        placemark_name_.clear();
        timed_ = {};
        place_.reset();
        stamp_.clear();
    }

    void end_of_timed(Element element) {
        switch (element) {
        case Element::span_begin:
            timed_.begin = read_xml_time(text_);
            break;
        case Element::span_end:
            timed_.end = read_xml_time(text_);
            break;
        case Element::fact_value:
            if (is_category_) timed_.category = shown(text_);
            break;
        case Element::line_coordinates:
            timed_.length.end_line();
            break;
        case Element::place_coordinates:
            place_ = read_kml_coordinates(text_);
            break;
        case Element::stamp_when:
            stamp_ = trim(text_);
            break;
        case Element::folder:
            end_way();
            break;
        case Element::placemark:
            if (open_.size() < 2 || open_[open_.size() - 2] != Element::placemark) end_placemark();
            break;
        default:
            break;
        }
    }

    void add_stamped() {
        const auto moment = read_xml_time(stamp_).time;
        if (!place_ || !moment) return;
        if (++stamped_ > limits_.points) return refuse(too_many_points(limits_.points));
        way_.push_back({stamp_, *moment, *place_});
    }

    /// Those of one folder are a walk where they follow each other in time.
    void end_way() {
        const bool rises = std::is_sorted(
            way_.begin(), way_.end(), [](const StampedPlace& a, const StampedPlace& b) { return a.moment < b.moment; });
        if (rises && way_.size() >= kLeastStamped) ways_.push_back(std::move(way_));
        way_.clear();
    }

    /// Only where the file holds no track: else they are its points once more.
    void add_ways() {
        for (const auto& way : ways_) {
            refuse(maker_.add_track());
            maker_.track().name = name_;
            refuse(maker_.add_segment());
            for (const StampedPlace& place : way) {
                maker_.begin_point(place.position);
                maker_.read_time(place.time);
                refuse(maker_.end_point());
            }
        }
    }

    void end_placemark() {
        add_stamped();
        if (!timed_.is_gone() || has_track_) return;
        refuse(maker_.add_track());
        Track& track = maker_.track();
        track.name = placemark_name_;
        track.sport = timed_.category;
        track.zone_unknown = !timed_.begin.has_zone;
        track.summary.start = timed_.begin.time;
        track.summary.elapsed = *timed_.end.time - *timed_.begin.time;
        track.summary.distance = Metres{timed_.length.metres()};
    }

    Rates* values_named(std::string_view name) {
        const std::string lower = lower_ascii(name);
        if (lower == "heart_rate" || lower == "heartrate") return &columns_.heart_rates;
        return lower == "cadence" ? &columns_.cadences : nullptr;
    }

    template<class Value>
    void add(std::vector<Value>& values, Value value) {
        if (static_cast<int64_t>(values.size()) > limits_.points) {
            refuse(too_many_points(limits_.points));
        } else {
            values.push_back(std::move(value));
        }
    }

    /// An empty coord stands for a moment without a position.
    void add_coordinates() {
        const auto position = read_kml_coordinates(text_);
        if (!position && !trim(text_).empty()) maker_.position_unreadable();
        add(columns_.positions, position);
    }

    /// The tracks of one placemark are one walk with stops between.
    void begin_track() {
        columns_ = {};
        if (!has_track_) refuse(maker_.add_track());
        has_track_ = true;
        refuse(maker_.add_segment());
    }

    void end_track() {
        maker_.track().name = placemark_name_;
        for (size_t i = 0; i < columns_.positions.size(); ++i) {
            maker_.begin_point(columns_.positions[i]);
            if (i < columns_.times.size() && !columns_.times[i].empty()) maker_.read_time(columns_.times[i]);
            maker_.point().heart_rate = value_at(columns_.heart_rates, i);
            maker_.point().cadence = value_at(columns_.cadences, i);
            if (const auto why = maker_.end_point()) {
                refuse(why);
                break;
            }
        }
        columns_ = {};
    }

    const ReadLimits limits_;
    TrackMaker maker_;
    std::vector<Element> open_;
    std::string text_;
    std::string name_;
    std::string placemark_name_;
    bool has_track_ = false;        // the placemark that is open
    TimedLine timed_;               // the same
    std::optional<Position> place_; // the same
    std::string stamp_;             // the same
    std::vector<StampedPlace> way_; // of the folder that is open
    std::vector<std::vector<StampedPlace>> ways_;
    int64_t stamped_ = 0;
    bool is_category_ = false;
    Columns columns_;
    Rates* values_ = nullptr; // that are being read
    int64_t lines_ = 0;
    int64_t places_ = 0;
};

} // namespace

KmlReader::KmlReader(const ReadLimits& limits)
    : MendedXmlReader(Format::kml, std::make_unique<KmlRecorder>(limits), limits.xml) {}

} // namespace amble::formats
