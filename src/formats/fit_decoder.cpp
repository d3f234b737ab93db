#include "formats/fit_decoder.h"

#include <algorithm>

namespace amble::formats {

namespace {

// Bits of a record's header (FIT protocol, "Record Header Byte").
constexpr uint8_t kCompressed = 0x80;
constexpr uint8_t kDefinition = 0x40;
constexpr uint8_t kDeveloperFields = 0x20;
constexpr uint8_t kLocalType = 0x0F;
constexpr uint8_t kTimeOffset = 0x1F;

uint8_t local_type(uint8_t header) {
    return (header & kCompressed) != 0 ? header >> 5 & 0x03 : header & kLocalType;
}

} // namespace

bool FitDecoder::feed(std::string_view bytes) {
    if (stopped_) return false;
    pending_.append(bytes);
    while (!stopped_ && step() == Step::done) {
    }
    pending_.erase(0, at_);
    at_ = 0;
    return !stopped_;
}

void FitDecoder::finish() {
    if (stopped_ || part_ == Part::after) return;
    if (part_ == Part::header && files_ > 0) {
        if (!pending_.empty()) read_what_follows(pending_);
        return;
    }
    // Where the length was never written, nobody can say what is missing.
    if (part_ == Part::records && endless_ && pending_.size() <= kFitChecksumBytes) return;
    if (files_ == 0) {
        stopped_ = Flaw{FlawCode::not_fit, {"This is not a FIT file.", {}}};
    } else if (part_ == Part::checksum) {
        say_once(FlawCode::wrong_checksum, "The checksum at the end of the file is missing.");
    } else {
        stopped_ = Flaw{FlawCode::truncated,
                        {"The file ends too early, after {0} bytes. What stands before was read; "
                         "if the end of the walk is missing, export it again.",
                         {std::to_string(passed_ + static_cast<int64_t>(pending_.size()))}}};
    }
}

FitDecoder::Step FitDecoder::step() {
    switch (part_) {
    case Part::header:
        return read_header();
    case Part::records:
        return read_record();
    case Part::checksum:
        return read_checksum();
    case Part::after:
        read_what_follows(std::string_view(pending_).substr(at_));
        break;
    }
    return Step::wait;
}

/// What stands where another file could begin. Recorders fill up with zeros; anything else was meant to be read.
void FitDecoder::read_what_follows(std::string_view rest) {
    say_once(FlawCode::bytes_after_end, "The file goes on after its end; those bytes were left out.");
    if (std::all_of(rest.begin(), rest.end(), [](char byte) { return byte == '\0'; })) {
        take(rest.size());
    } else {
        stopped_ = odd_.back();
        odd_.pop_back();
    }
}

FitDecoder::Step FitDecoder::read_header() {
    const std::string_view rest = std::string_view(pending_).substr(at_);
    if (rest.empty()) return Step::wait;
    if (rest.front() == '\0' && files_ > 0) {
        part_ = Part::after;
        return Step::done;
    }
    const size_t size = std::max<size_t>(static_cast<uint8_t>(rest.front()), kFitShortestHeader);
    if (rest.size() < size) return Step::wait;
    const auto header = parse_fit_header(rest.substr(0, size));
    if (!header) {
        if (files_ == 0) stopped_ = Flaw{FlawCode::not_fit, {"This is not a FIT file.", {}}};
        part_ = Part::after;
        return Step::done;
    }
    if (header->checksum && fit_checksum(0, rest.substr(0, kFitShortestHeader)) != header->checksum)
        say_once(FlawCode::wrong_checksum, "The checksum of the file's beginning is wrong.");
    ++files_;
    endless_ = header->data_size == 0;
    remaining_ = header->data_size;
    checksum_ = 0;
    last_time_ = 0;
    definitions_ = {};
    handler_.begin_file();
    take(size);
    part_ = Part::records;
    return Step::done;
}

FitDecoder::Step FitDecoder::read_record() {
    if (!endless_ && remaining_ == 0) {
        part_ = Part::checksum;
        return Step::done;
    }
    std::string_view rest = std::string_view(pending_).substr(at_);
    // A checksum may end what has no length.
    if (rest.size() <= (endless_ ? kFitChecksumBytes : 0)) return Step::wait;
    const bool all_here = !endless_ && static_cast<int64_t>(rest.size()) >= remaining_;
    if (all_here) rest = rest.substr(0, static_cast<size_t>(remaining_));
    const auto header = static_cast<uint8_t>(rest.front());
    const bool is_definition = (header & (kCompressed | kDefinition)) == kDefinition;
    const Step read = is_definition ? read_definition(rest) : read_data(rest);
    if (read == Step::wait && all_here) damaged();
    return read;
}

FitDecoder::Step FitDecoder::read_definition(std::string_view rest) {
    const auto header = static_cast<uint8_t>(rest.front());
    const bool has_developer_fields = (header & kDeveloperFields) != 0;
    const auto size = fit_definition_size(rest.substr(1), has_developer_fields);
    if (!size || rest.size() < 1 + *size) return Step::wait;
    auto& place = definitions_[header & kLocalType];
    if (!place) place = std::make_unique<FitDefinition>();
    *place = parse_fit_definition(rest.substr(1, *size), has_developer_fields);
    take(1 + *size);
    return Step::done;
}

FitDecoder::Step FitDecoder::read_data(std::string_view rest) {
    const auto header = static_cast<uint8_t>(rest.front());
    const auto& definition = definitions_[local_type(header)];
    if (!definition) {
        damaged();
        return Step::wait;
    }
    if (rest.size() < 1 + definition->size) return Step::wait;
    const std::string_view bytes = rest.substr(1, definition->size);
    std::optional<uint32_t> time;
    if ((header & kCompressed) != 0) {
        // Five bits of the time, which run over every 32 seconds.
        last_time_ += ((header & kTimeOffset) - last_time_) & kTimeOffset;
        time = last_time_;
    } else if (const auto own = FitMessage(*definition, bytes, {}).number(kFitTimestampField)) {
        last_time_ = static_cast<uint32_t>(*own);
        time = last_time_;
    }
    handler_.message(FitMessage(*definition, bytes, time));
    take(1 + definition->size);
    return Step::done;
}

FitDecoder::Step FitDecoder::read_checksum() {
    const std::string_view rest = std::string_view(pending_).substr(at_);
    if (rest.size() < kFitChecksumBytes) return Step::wait;
    // Over the whole file with its own checksum the sum is zero.
    take(kFitChecksumBytes);
    const bool absent = rest[0] == '\0' && rest[1] == '\0';
    if (checksum_ != 0 && !absent)
        say_once(FlawCode::wrong_checksum, "The file's checksum is wrong: something in it was changed or damaged.");
    part_ = Part::header;
    return Step::done;
}

void FitDecoder::take(size_t bytes) {
    checksum_ = fit_checksum(checksum_, std::string_view(pending_).substr(at_, bytes));
    at_ += bytes;
    passed_ += static_cast<int64_t>(bytes);
    if (part_ == Part::records) remaining_ -= static_cast<int64_t>(bytes);
}

void FitDecoder::damaged() {
    stopped_ = Flaw{FlawCode::damaged,
                    {"The file is damaged at byte {0}; what stands after it was not read.", {std::to_string(passed_)}}};
}

void FitDecoder::say_once(FlawCode code, std::string_view text) {
    const auto same = [&](const Flaw& flaw) { return flaw.code == code; };
    if (std::none_of(odd_.begin(), odd_.end(), same)) odd_.push_back({code, {std::string(text), {}}});
}

} // namespace amble::formats
