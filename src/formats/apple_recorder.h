#pragma once

#include "formats/limits.h"
#include "formats/quarters.h"
#include "formats/xml_reader.h"

#include <array>
#include <map>

namespace amble::formats {

/// The attributes of a <Record> that matter here; empty where it has none of that name.
struct AppleRecord {
    std::string_view type;
    std::string_view source_name;
    std::string_view device;
    std::string_view unit;
    std::string_view start;
    std::string_view end;
    std::string_view value;
};

/// Whether records of that type are read: steps and distances.
bool is_counted_type(std::string_view type);

/// Makes steps, distances and workouts of the elements of an Apple Health export. Everything else is passed over.
class AppleRecorder : public XmlRecorder {
public:
    explicit AppleRecorder(const ReadLimits& limits) : limits_(limits) {}

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view) override {}

    /// A whole <Record> that was read without a parser; `typed` by hand, as its metadata say.
    void add_record(const AppleRecord& record, bool typed);

    bool has_read_something() const override { return seen_; }
    Reading take() override;

private:
    enum class Open { nothing, record, workout, other };
    enum class Measure { steps, distance };

    void begin_record(const AppleRecord& record);
    void end_record();
    void begin_workout(const XmlAttributes& attributes);
    void in_workout(std::string_view name, const XmlAttributes& attributes);
    void add_statistics(const XmlAttributes& attributes);
    void add_part(const Summary& part);
    void add_event(const XmlAttributes& attributes);
    void end_workout();
    bool is_there_already();

    const ReadLimits limits_;
    Recording recording_;
    QuarterCounter counter_;
    int depth_ = 0;
    Open open_ = Open::nothing; // at depth 2
    Count count_;               // of the record that is open
    CountSource source_;        // of the record that is open
    bool countable_ = false;
    CountSource last_source_; // found again without a search: records of one device stand together
    uint16_t last_number_ = 0;
    bool has_last_ = false;
    /// The latest records of a source and what it counts, in a circle.
    struct Latest {
        std::array<std::optional<Count>, 8> counts;
        size_t next = 0;
    };
    std::map<std::pair<uint16_t, Measure>, Latest> latest_; // by source
    Track workout_;                                         // that is open
    Summary parts_;                                         // of that workout, what its activities sum up
    std::optional<Instant> paused_;
    bool seen_ = false;
    int64_t records_ = 0;
    int64_t unreadable_ = 0;
};

} // namespace amble::formats
