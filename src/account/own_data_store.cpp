#include "account/own_data_store.h"

namespace amble::account {

namespace {

using enum ColumnKind;

const OwnTable& person_table() {
    static const OwnTable table = {{"person",
                                    "what you said of yourself",
                                    {{"name"},
                                     {"sign_in_name"},
                                     {"year_of_birth", whole},
                                     {"sex"},
                                     {"zone"},
                                     {"country"},
                                     {"language"},
                                     {"roles", whole},
                                     {"email"},
                                     {"email_confirmed_at", moment},
                                     {"handle"},
                                     {"marker"},
                                     {"joined_on"}}},
                                   R"(SELECT name, sign_in_name, year_of_birth,
                   CASE sex WHEN 1 THEN 'female' WHEN 2 THEN 'male' ELSE 'not said' END,
                   zone, country, language, roles, email, email_confirmed_at, handle, marker, joined_on
            FROM person WHERE person_id = $1)",
                                   "DELETE FROM person WHERE person_id = $1"};
    return table;
}

const std::vector<OwnTable>& parts() {
    static const std::vector<OwnTable> all = {
        person_table(),
        {{"sign_in", "how you sign in", {{"name_key"}, {"password_changed_on"}}},
         "SELECT name_key, password_changed_on FROM sign_in WHERE person_id = $1",
         "DELETE FROM sign_in WHERE person_id = $1"},
        {{"session", "where you are signed in", {{"session_id"}, {"device"}, {"made_at", moment}, {"seen_on"}}},
         "SELECT session_id, device, made_at, seen_on FROM session WHERE person_id = $1 ORDER BY made_at",
         "DELETE FROM session WHERE person_id = $1"},
        {{"second_step",
          "since when signing in asks for a code (the key itself is on your phone)",
          {{"since", moment}}},
         "SELECT since FROM second_step WHERE person_id = $1",
         "DELETE FROM second_step WHERE person_id = $1"},
        {{"recovery_code", "recovery codes that you have not used", {{"made_at", moment}}},
         "SELECT made_at FROM recovery_code WHERE person_id = $1 ORDER BY made_at",
         "DELETE FROM recovery_code WHERE person_id = $1"},
        {{"known_device", "browsers that know your account", {{"seen_on"}}},
         "SELECT seen_on FROM known_device WHERE person_id = $1 ORDER BY seen_on",
         "DELETE FROM known_device WHERE person_id = $1"},
        {{"one_time_link",
          "links made for you to set a new password or confirm your address",
          {{"made_at", moment}, {"expires_at", moment}}},
         "SELECT made_at, expires_at FROM one_time_link WHERE person_id = $1 ORDER BY made_at",
         "DELETE FROM one_time_link WHERE person_id = $1"},
        {{"verification",
          "what the operator has seen of your registration as a specialist",
          {{"registration_number"},
           {"body"},
           {"scope"},
           {"verified_on"},
           {"verified_by"},
           {"expires_on"},
           {"ended_on"}}},
         R"(SELECT registration_number, body, scope, verified_on, verified_by, expires_on, ended_on
            FROM verification WHERE person_id = $1 ORDER BY verified_on)",
         "DELETE FROM verification WHERE person_id = $1"},
        {{"handle", "the names you went by in the community", {{"handle"}, {"chosen_on"}}},
         "SELECT handle, chosen_on FROM handle WHERE person_id = $1 ORDER BY chosen_on",
         "DELETE FROM handle WHERE person_id = $1"},
        {{"consent", "what you agreed to", {{"kind"}, {"version"}, {"given_at", moment}}},
         "SELECT kind, version, given_at FROM consent WHERE person_id = $1 ORDER BY given_at",
         "DELETE FROM consent WHERE person_id = $1"},
        {{"access_log",
          "who looked at or changed your health data",
          {{"at", moment}, {"by_name"}, {"by_role"}, {"action"}, {"what"}}},
         "SELECT at, by_name, by_role, action, what FROM access_log WHERE person_id = $1 ORDER BY at",
         "DELETE FROM access_log WHERE person_id = $1"},
        {{"notice",
          "what this site told you",
          {{"at", moment}, {"text"}, {"text_values"}, {"path"}, {"seen_at", moment}}},
         "SELECT at, text, text_values, path, seen_at FROM notice WHERE person_id = $1 ORDER BY at",
         "DELETE FROM notice WHERE person_id = $1 OR about_person_id = $1"},
    };
    return all;
}

} // namespace

PersonalData own_data() {
    return personal_data("account", parts());
}

} // namespace amble::account
