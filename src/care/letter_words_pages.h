#pragma once

#include "account/visit.h"
#include "care/letter.h"
#include "foundation/html/html.h"

#include <optional>
#include <string>

namespace amble::care {

/// Of whom a letter tells.
struct LetterAbout {
    std::string name;
    int year_of_birth = 0;
    Zone zone = Zone::utc();
    std::optional<Day> walks_since; // the first day of their programme
};
LetterAbout letter_about(database::Transaction& data, PersonId member);

/// What the letter says, on paper and behind its link; not how to answer it.
void write_letter(html::Html& page, const Letter& letter, const LetterAbout& about);

/// Who decides on this server; for the clinician as for the member.
html::Said who_decides(const account::Settings& settings);

} // namespace amble::care
