#include "programme/own_data_store.h"

namespace amble::programme {

namespace {

using enum account::ColumnKind;

const std::vector<account::OwnTable>& tables() {
    static const std::vector<account::OwnTable> all = {
        {{"programme", "where your programme stands", {{"first_day"}, {"state"}, {"changed_at", moment}}},
         "SELECT first_day, state, changed_at FROM programme WHERE person_id = $1 ORDER BY first_day",
         "DELETE FROM programme WHERE person_id = $1"},
        {{"programme_event",
          "what happened in your programme beside walks and ratings",
          {{"id"}, {"day"}, {"kind"}, {"detail"}, {"at", moment}}},
         "SELECT id, day, kind, detail, at FROM programme_event WHERE person_id = $1 ORDER BY at",
         "DELETE FROM programme_event WHERE person_id = $1"},
        {{"decision",
          "every decision of your programme and what it was made from",
          {{"number", whole},
           {"day"},
           {"week", whole},
           {"moment"},
           {"state"},
           {"level_before", whole},
           {"level", whole},
           {"rule"},
           {"rules_version", whole},
           {"reason"},
           {"reason_values"},
           {"inputs"},
           {"decided_at", moment}}},
         "SELECT number, day, week, moment, state, level_before, level, rule, rules_version, reason, reason_values, "
         "inputs, decided_at FROM decision WHERE person_id = $1 ORDER BY number",
         "DELETE FROM decision WHERE person_id = $1"},
    };
    return all;
}

} // namespace

account::PersonalData own_data() {
    return account::personal_data("programme", tables());
}

} // namespace amble::programme
