#pragma once

#include "foundation/base/sentence.h"
#include "reminders/choice.h"

#include <string>
#include <vector>

namespace amble::reminders {

/// What goes out by mail or push, before it is put into the reader's language. Letters travel and lie open where others
/// read: they say that something waits on the site, and when somebody is expected; never what for, with whom, or how
/// anybody is.
struct Letter {
    Sentence subject;
    std::vector<Sentence> lines;
    std::string path; // where the link leads, on this site
};

/// What the letters are about. `site` is its name; `when` a moment in the reader's words.
Letter proof_of_address(const std::string& site, const std::string& path);
Letter proof_of_visitor(const std::string& site, const std::string& when, std::chrono::hours within,
                        const std::string& path);
Letter appointment_set(const std::string& site, const std::string& when, const std::string& path);
/// Of one that was booked and now waits anew.
Letter appointment_waits(const std::string& site, const std::string& when, const std::string& path);
Letter appointment_offered(const std::string& site, const std::string& when, const std::string& until,
                           const std::string& path);
Letter appointment_cancelled(const std::string& site, const std::string& when, const std::string& path);
Letter appointment_reminder(const std::string& site, const std::string& when, const std::string& path);
/// Of the walk of the day, the week's review or the day of a trial: which of them, the letter does not say.
Letter day_reminder(const std::string& site, Kind kind);

/// Below each letter that can be stopped; {0} is the link.
Sentence how_to_stop(const std::string& link);

} // namespace amble::reminders
