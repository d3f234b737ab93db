#pragma once

#include "formats/fit_protocol.h"
#include "formats/recording.h"

#include <memory>

namespace amble::formats {

class FitHandler {
public:
    virtual ~FitHandler() = default;
    virtual void begin_file() = 0;
    virtual void message(const FitMessage& message) = 0;
};

/// Takes FIT apart into its messages, pushed in pieces of any size: one file, or several one after the other. What
/// stands before a place where it breaks off or makes no sense has been handed over by then.
class FitDecoder {
public:
    explicit FitDecoder(FitHandler& handler) : handler_(handler) {}

    /// False once nothing more can be understood.
    bool feed(std::string_view bytes);
    void finish();

    /// Why not all of it was understood.
    const std::optional<Flaw>& stopped() const { return stopped_; }
    /// What is odd about what was understood.
    const std::vector<Flaw>& odd() const { return odd_; }

private:
    enum class Step { done, wait };
    enum class Part { header, records, checksum, after };

    Step step();
    Step read_header();
    Step read_record();
    Step read_definition(std::string_view rest);
    Step read_data(std::string_view rest);
    Step read_checksum();
    void read_what_follows(std::string_view rest);
    void take(size_t bytes);
    void damaged();
    void say_once(FlawCode code, std::string_view text);
    std::optional<uint32_t> time_of(uint8_t record_header);

    FitHandler& handler_;
    std::string pending_;
    size_t at_ = 0;      // in pending_
    int64_t passed_ = 0; // bytes taken, over the whole input
    Part part_ = Part::header;
    int files_ = 0;
    bool endless_ = false;  // the header does not say how long the records are
    int64_t remaining_ = 0; // bytes of records
    uint16_t checksum_ = 0;
    uint32_t last_time_ = 0;
    std::array<std::unique_ptr<FitDefinition>, 16> definitions_;
    std::optional<Flaw> stopped_;
    std::vector<Flaw> odd_;
};

} // namespace amble::formats
