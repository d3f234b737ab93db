#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

#include <memory>

namespace amble::formats {

/// Reads the XML file of an Apple Health export, of any size in the memory of a few MB: steps and distances by quarters
/// of an hour, and workouts. Its DTD, which some versions of the phone wrote broken, is passed over unread, so no
/// entity of the file's own exists; control characters, which XML forbids and some apps write, count as blanks.
class AppleReader : public Reader {
public:
    explicit AppleReader(const ReadLimits& limits = {});
    ~AppleReader() override;

    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace amble::formats
