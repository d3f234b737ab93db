#include "reminders/letter.h"

namespace amble::reminders {

Letter proof_of_address(const std::string& site, const std::string& path) {
    return {{"Confirm your address for {0}", {site}},
            {{"Somebody, most likely you, gave this address at {0}. Open the link to confirm it; it holds for a day.",
              {site}},
             {"If it was not you, do nothing: the address is not used.", {}}},
            path};
}

Letter proof_of_visitor(const std::string& site, const std::string& when, std::chrono::hours within,
                        const std::string& path) {
    return {{"Confirm your appointment at {0}", {site}},
            {{"Somebody, most likely you, asked for an appointment on {0} and gave this address.", {when}},
             {"Open the link within {0} hours to confirm it; after that the time may be given to others. If it was not "
              "you, do nothing.",
              {std::to_string(within.count())}}},
            path};
}

Letter appointment_set(const std::string& site, const std::string& when, const std::string& path) {
    return {{"Appointment on {0}", {when}},
            {{"Your appointment at {0} is on {1}.", {site, when}}, {"Open the link to see, move or cancel it.", {}}},
            path};
}

Letter appointment_waits(const std::string& site, const std::string& when, const std::string& path) {
    return {{"To be confirmed: appointment on {0}", {when}},
            {{"Your appointment at {0} was moved to {1}. It waits to be confirmed.", {site, when}},
             {"Open the link to see, move or cancel it.", {}}},
            path};
}

Letter appointment_offered(const std::string& site, const std::string& when, const std::string& until,
                           const std::string& path) {
    return {{"A time is free: {0}", {when}},
            {{"You wait for a time at {0}. This one is free: {1}. It is held for you until {2}.", {site, when, until}},
             {"Open the link to take it, or to let the next person have it.", {}}},
            path};
}

Letter appointment_cancelled(const std::string& site, const std::string& when, const std::string& path) {
    return {{"Cancelled: appointment on {0}", {when}},
            {{"Your appointment at {0} on {1} is cancelled.", {site, when}}},
            path};
}

Letter appointment_reminder(const std::string& site, const std::string& when, const std::string& path) {
    return {{"Reminder: appointment on {0}", {when}}, {{"You have an appointment at {0} on {1}.", {site, when}}}, path};
}

Letter day_reminder(const std::string& site, Kind kind) {
    return {{"A reminder from {0}", {site}},
            {{"You asked to be reminded at this hour. What it is about waits for you at {0}.", {site}}},
            kind == Kind::week ? "/progress" : "/today"};
}

Sentence how_to_stop(const std::string& link) {
    return {"To stop such letters, open {0}", {link}};
}

} // namespace amble::reminders
