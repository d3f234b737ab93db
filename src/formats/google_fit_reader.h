#pragma once

#include "formats/reader.h"

namespace amble::formats {

/// Reads a session of Google Fit as Google's Takeout writes it, one JSON file each. It is known by what is in it, as
/// the names of its folder and file are in the language of the account.
class GoogleFitReader : public Reader {
public:
    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    std::string held_;
};

} // namespace amble::formats
