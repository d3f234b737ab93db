#include "screening/own_data_store.h"

namespace amble::screening {

namespace {

using enum account::ColumnKind;

const std::vector<account::OwnTable>& tables() {
    static const std::vector<account::OwnTable> all = {
        {{"screening",
          "your answers before starting and since",
          {{"number", whole}, {"answered_at", moment}, {"day"}, {"occasion"}, {"version", whole}, {"answers"}}},
         "SELECT number, answered_at, day, occasion, version, answers FROM screening WHERE person_id = $1 ORDER BY "
         "number",
         "DELETE FROM screening WHERE person_id = $1"},
        {{"clearance_record",
          "what keeps your programme open or closed, since the start",
          {{"number", whole},
           {"at", moment},
           {"day"},
           {"kind"},
           {"matters"},
           {"occasion"},
           {"complete", yes_no},
           {"held_at", moment},
           {"until_day"},
           {"by_name"},
           {"profession"},
           {"words"},
           {"most_minutes", whole},
           {"registration"}}},
         "SELECT number, at, day, kind, matters, occasion, complete, held_at, until_day, by_name, profession, words, "
         "most_minutes, registration FROM clearance_record WHERE person_id = $1 ORDER BY number",
         "DELETE FROM clearance_record WHERE person_id = $1"},
    };
    return all;
}

} // namespace

account::PersonalData own_data() {
    return account::personal_data("screening", tables());
}

} // namespace amble::screening
