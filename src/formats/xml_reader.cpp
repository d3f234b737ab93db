#include "formats/xml_reader.h"

namespace amble::formats {

XmlReader::XmlReader(Format format, std::unique_ptr<XmlRecorder> recorder, const XmlLimits& limits)
    : format_(format), recorder_(std::move(recorder)), parser_(*recorder_, limits) {
    recorder_->attach(parser_);
}

Reading XmlReader::finish() {
    parser_.finish();
    const auto& stop = parser_.stopped();
    if (!stop) return recorder_->take();
    if (stop->kind == XmlStop::Kind::refuse || !recorder_->has_read_something()) return refused(format_, stop->flaw);
    Reading reading = recorder_->take();
    if (reading.outcome == Outcome::refused) return refused(format_, stop->flaw);
    reading.outcome = Outcome::part;
    reading.flaws.insert(reading.flaws.begin(), stop->flaw);
    return reading;
}

} // namespace amble::formats
