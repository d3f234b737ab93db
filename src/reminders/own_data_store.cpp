#include "reminders/own_data_store.h"

namespace amble::reminders {

namespace {

using enum account::ColumnKind;

const std::vector<account::OwnTable>& tables() {
    static const std::vector<account::OwnTable> all = {
        {{"reach",
          "how reminders reached you; quiet hours in minutes of the day",
          {{"quiet_from", whole},
           {"quiet_to", whole},
           {"delivered_at", moment},
           {"delivered_by"},
           {"refused_at", moment},
           {"refused"}}},
         "SELECT quiet_from, quiet_to, delivered_at, delivered_by, refused_at, refused FROM reach WHERE person_id = $1",
         "DELETE FROM reach WHERE person_id = $1"},
        {{"reminder_choice",
          "what you want to be reminded of; minute counts from midnight",
          {{"kind"}, {"by_mail", yes_no}, {"by_push", yes_no}, {"minute", whole}, {"next_at", moment}}},
         "SELECT kind, by_mail, by_push, minute, next_at FROM reminder_choice WHERE person_id = $1 ORDER BY kind",
         "DELETE FROM reminder_choice WHERE person_id = $1"},
        {{"push_subscription", "browsers that take messages for you", {{"endpoint"}, {"made_at", moment}}},
         "SELECT endpoint, made_at FROM push_subscription WHERE person_id = $1 ORDER BY made_at",
         "DELETE FROM push_subscription WHERE person_id = $1"},
    };
    return all;
}

} // namespace

account::PersonalData own_data() {
    return account::personal_data("reminders", tables());
}

} // namespace amble::reminders
