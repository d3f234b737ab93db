#include "care/own_data_store.h"

#include "care/calendar_store.h"

#include <fmt/format.h>

namespace amble::care {

namespace {

using enum account::ColumnKind;

constexpr std::string_view kExport =
    "SELECT specialist_name, scope, consent_version, given_at, until_day, ended_at FROM share WHERE person_id = $1"
    " ORDER BY given_at";
constexpr std::string_view kErase = "DELETE FROM share WHERE person_id = $1";
/// Of a specialist who goes, the members keep their own record of what they shared; nobody is behind it any more.
constexpr std::string_view kForgetSpecialist = "UPDATE share SET specialist_person_id = 0, ended_at = "
                                               "COALESCE(ended_at, given_at) WHERE specialist_person_id = $1";

/// The members keep what a specialist who goes gave them, but nobody asks it of them any more.
constexpr std::string_view kForgetPointers = "UPDATE pointer SET specialist_person_id = 0, ended_at = "
                                             "COALESCE(ended_at, given_at) WHERE specialist_person_id = $1";
constexpr std::string_view kForgetPrescriptions = "UPDATE prescription SET specialist_person_id = 0, ended_at = "
                                                  "COALESCE(ended_at, given_at) WHERE specialist_person_id = $1";
constexpr std::string_view kForgetReviews = "UPDATE review_point SET specialist_person_id = 0, done_at = "
                                            "COALESCE(done_at, made_at) WHERE specialist_person_id = $1";
constexpr std::string_view kForgetMessages =
    "UPDATE message SET specialist_person_id = 0 WHERE specialist_person_id = $1";

constexpr std::string_view kExportFiles =
    "SELECT message_id, kind FROM message_attachment WHERE person_id = $1 ORDER BY message_id";
constexpr std::string_view kExportFile =
    "SELECT content FROM message_attachment WHERE person_id = $1 AND message_id = $2";

constexpr std::string_view kForgetChanges =
    "UPDATE programme_change SET specialist_person_id = 0 WHERE specialist_person_id = $1";

/// A specialist's own calendar goes out without the people in it.
constexpr std::string_view kExportAppointments = R"(
    SELECT day, minute, zone, minutes, way, type_name, state,
        CASE WHEN member_person_id = $1 THEN specialist_name ELSE '' END,
        CASE WHEN member_person_id = $1 THEN visitor_contact ELSE '' END, reason, changed_at
    FROM appointment WHERE member_person_id = $1 OR specialist_person_id = $1 ORDER BY starts_at)";
constexpr std::string_view kEraseAppointments = "DELETE FROM appointment WHERE member_person_id = $1";
constexpr std::string_view kBookedWith = "SELECT DISTINCT specialist_person_id FROM appointment"
                                         " WHERE member_person_id = $1 AND specialist_person_id <> 0"
                                         " ORDER BY specialist_person_id";
constexpr std::string_view kEraseHistory = R"(
    DELETE FROM appointment_change WHERE appointment_id IN (
        SELECT appointment_id FROM appointment WHERE member_person_id = $1))";
/// The specialist's time that a member leaves is free again; by the member's rows, before those go.
constexpr std::string_view kFreeSpecialist = R"(
    DELETE FROM specialist_time WHERE appointment_id IN (
        SELECT appointment_id FROM appointment WHERE member_person_id = $1))";
constexpr std::string_view kFreeMembers = R"(
    DELETE FROM member_time WHERE appointment_id IN (
        SELECT appointment_id FROM appointment WHERE specialist_person_id = $1))";
/// Whoever waits for anyone at a practice and was offered a time of the specialist who goes waits on; their rows are
/// distributed by another column, so that one statement cannot do both.
constexpr std::string_view kHeld =
    "SELECT appointment_id FROM appointment WHERE specialist_person_id = $1 AND state = 'held'";
constexpr std::string_view kWaitOn = R"(
    UPDATE waiting SET state = 'waiting', appointment_id = NULL, offer_until = NULL
    WHERE specialist_person_id = 0 AND appointment_id = $1 AND state = 'offered')";
/// Nobody was promised what was held.
constexpr std::string_view kDropHeld = "DELETE FROM appointment WHERE specialist_person_id = $1 AND state = 'held'";
/// Whoever had an appointment with a specialist who goes keeps it, as cancelled, and is told so once. Written anew,
/// because the column by which a row is distributed cannot change.
constexpr std::string_view kCancelAll = R"(
    INSERT INTO appointment (specialist_person_id, appointment_id, member_person_id, specialist_name, visitor_name,
        visitor_contact, link_hash, type_name, way, minutes, buffer, day, minute, zone, starts_at, ends_at, free_at,
        state, hold_until, sequence, changed_at, reason, told)
    SELECT 0, appointment_id, member_person_id, specialist_name, visitor_name, visitor_contact, link_hash, type_name,
        way, minutes, buffer, day, minute, zone, starts_at, ends_at, free_at,
        CASE WHEN state IN ('asked', 'booked') THEN 'cancelled' ELSE state END, NULL,
        CASE WHEN state IN ('asked', 'booked') THEN sequence + 1 ELSE sequence END, changed_at, reason, told
    FROM appointment WHERE specialist_person_id = $1)";
/// A visitor's letters lead on to what is left of it.
constexpr std::string_view kKeepLetters = R"(
    INSERT INTO visitor_letter (specialist_person_id, appointment_id, link_hash, proves)
    SELECT 0, appointment_id, link_hash, proves FROM visitor_letter WHERE specialist_person_id = $1)";
/// Nobody waits for a specialist who goes.
constexpr std::string_view kDropWaiting = "DELETE FROM waiting WHERE specialist_person_id = $1";
constexpr std::string_view kDropAll = "DELETE FROM appointment WHERE specialist_person_id = $1";

std::vector<account::OwnTable> of_specialists() {
    return {
        {{"practice_staff", "the practices you work in", {{"practice_id"}, {"since"}}},
         "SELECT practice_id, since FROM practice_staff WHERE person_id = $1",
         "DELETE FROM practice_staff WHERE person_id = $1"},
        {{"specialist_page",
          "your page as a specialist",
          {{"about"}, {"needs"}, {"languages"}, {"phone"}, {"place"}, {"video_link"}, {"shown", yes_no}}},
         "SELECT about, needs, languages, phone, place, video_link, shown FROM specialist_page WHERE person_id = $1",
         "DELETE FROM specialist_page WHERE person_id = $1"},
        {{"booking_rule",
          "how you can be booked",
          {{"zone"},
           {"notice_minutes", whole},
           {"horizon_days", whole},
           {"daily_maximum", whole},
           {"cancel_hours", whole},
           {"confirms", yes_no}}},
         "SELECT zone, notice_minutes, horizon_days, daily_maximum, cancel_hours, confirms FROM booking_rule"
         " WHERE person_id = $1",
         "DELETE FROM booking_rule WHERE person_id = $1"},
        {{"appointment_type",
          "what can be booked with you",
          {{"name"}, {"minutes", whole}, {"buffer", whole}, {"way"}, {"for_first", yes_no}}},
         "SELECT name, minutes, buffer, way, for_first FROM appointment_type WHERE person_id = $1",
         "DELETE FROM appointment_type WHERE person_id = $1"},
        {{"weekly_hours", "your hours, 0 = Monday", {{"weekday", whole}, {"from_minute", whole}, {"to_minute", whole}}},
         "SELECT weekday, from_minute, to_minute FROM weekly_hours WHERE person_id = $1 ORDER BY weekday, from_minute",
         "DELETE FROM weekly_hours WHERE person_id = $1"},
        {{"other_hours",
          "days on which your hours differ",
          {{"first_day"}, {"last_day"}, {"from_minute", whole}, {"to_minute", whole}}},
         "SELECT first_day, last_day, from_minute, to_minute FROM other_hours WHERE person_id = $1 ORDER BY first_day",
         "DELETE FROM other_hours WHERE person_id = $1"},
    };
}

/// When a specialist is free, and what was promised of it.
std::vector<account::OwnTable> of_their_times() {
    return {
        {{"busy_source",
          "the calendar of yours whose times are kept free",
          {{"url"}, {"asked_at", moment}, {"read_at", moment}, {"problem"}, {"failures", whole}, {"left_out", whole}}},
         "SELECT url, asked_at, read_at, problem, failures, left_out FROM busy_source WHERE person_id = $1",
         "DELETE FROM busy_source WHERE person_id = $1"},
        {{"busy_time", "when you are busy elsewhere", {{"starts_at", moment}, {"ends_at", moment}}},
         "SELECT starts_at, ends_at FROM busy_time WHERE person_id = $1 ORDER BY starts_at",
         "DELETE FROM busy_time WHERE person_id = $1"},
        {{"calendar_edition", "a random name that changes whenever your free times do", {{"edition"}}},
         "SELECT edition FROM calendar_edition WHERE person_id = $1",
         "DELETE FROM calendar_edition WHERE person_id = $1"},
        {{"waiting_offer", "times that were offered to whoever waits for you", {{"starts_at", moment}}},
         "SELECT starts_at FROM waiting_offer WHERE specialist_person_id = $1 ORDER BY starts_at",
         "DELETE FROM waiting_offer WHERE specialist_person_id = $1"},
        {{"appointment_change",
          "what happened to appointments with you",
          {{"changed_at", moment}, {"state"}, {"day"}, {"minute", whole}, {"reason"}, {"set_aside"}}},
         "SELECT changed_at, state, day, minute, reason, set_aside FROM appointment_change"
         " WHERE specialist_person_id = $1 ORDER BY changed_at",
         "DELETE FROM appointment_change WHERE specialist_person_id = $1"},
        {{"appointment_clash", "appointments that overlap since the rules for clocks changed", {{"found_at", moment}}},
         "SELECT found_at FROM appointment_clash WHERE specialist_person_id = $1 ORDER BY found_at",
         "DELETE FROM appointment_clash WHERE specialist_person_id = $1"},
        {{"specialist_time", "five minutes each that you are promised as a specialist", {{"at", moment}}},
         "SELECT five_minutes * 300000000 FROM specialist_time WHERE specialist_person_id = $1 ORDER BY five_minutes",
         "DELETE FROM specialist_time WHERE specialist_person_id = $1"},
    };
}

std::vector<account::OwnTable> of_letters() {
    return {
        {{"clearance_letter",
          "letters to your own doctor; what was answered is among the clearances",
          {{"concerns"},
           {"matters"},
           {"usual_pain", whole},
           {"start_minutes", whole},
           {"written_at", moment},
           {"expires_at", moment},
           {"withdrawn_at", moment},
           {"answered_at", moment}}},
         "SELECT concerns, matters, usual_pain, start_minutes, written_at, expires_at, withdrawn_at, answered_at"
         " FROM clearance_letter WHERE person_id = $1 ORDER BY written_at",
         "DELETE FROM clearance_letter WHERE person_id = $1"},
        {{"message",
          "what you and specialists wrote to each other",
          {{"specialist_name"}, {"sender"}, {"words"}, {"sent_at", moment}, {"seen_at", moment}}},
         "SELECT specialist_name, sender, words, sent_at, seen_at FROM message WHERE person_id = $1 ORDER BY sent_at",
         "DELETE FROM message WHERE person_id = $1"},
        {{"message_attachment",
          "the files among them; each is in the folder messages",
          {{"message_id"}, {"name"}, {"kind"}, {"size", whole}}},
         "SELECT message_id, name, kind, size FROM message_attachment WHERE person_id = $1",
         "DELETE FROM message_attachment WHERE person_id = $1"},
    };
}

std::vector<account::OwnTable> of_guidance() {
    return {
        {{"pointer",
          "what specialists told you on exercising safely",
          {{"specialist_name"},
           {"words"},
           {"given_at", moment},
           {"seen_at", moment},
           {"ended_at", moment},
           {"occasion"}}},
         "SELECT specialist_name, words, given_at, seen_at, ended_at, occasion FROM pointer WHERE person_id = $1"
         " ORDER BY given_at",
         "DELETE FROM pointer WHERE person_id = $1"},
        {{"programme_change",
          "what specialists changed of how your programme reckons",
          {{"specialist_name"}, {"settings"}, {"words"}, {"changed_at", moment}}},
         "SELECT specialist_name, settings, words, changed_at FROM programme_change WHERE person_id = $1"
         " ORDER BY changed_at",
         "DELETE FROM programme_change WHERE person_id = $1"},
        {{"prescription",
          "treatments that were prescribed to you",
          {{"prescription_id"},
           {"specialist_name"},
           {"treatment"},
           {"dose"},
           {"days_a_week", whole},
           {"first_day"},
           {"last_day"},
           {"stop_when"},
           {"reason"},
           {"given_at", moment},
           {"ended_at", moment}}},
         "SELECT prescription_id, specialist_name, treatment, dose, days_a_week, first_day, last_day, stop_when,"
         " reason, given_at, ended_at FROM prescription WHERE person_id = $1 ORDER BY given_at",
         "DELETE FROM prescription WHERE person_id = $1"},
        {{"treatment_day", "the days on which you did them or not", {{"prescription_id"}, {"day"}, {"how"}, {"words"}}},
         "SELECT prescription_id, day, how, words FROM treatment_day WHERE person_id = $1 ORDER BY day",
         "DELETE FROM treatment_day WHERE person_id = $1"},
        {{"review_point",
          "days on which you and a specialist look again",
          {{"specialist_name"}, {"day"}, {"about"}, {"made_at", moment}, {"done_at", moment}}},
         "SELECT specialist_name, day, about, made_at, done_at FROM review_point WHERE person_id = $1 ORDER BY day",
         "DELETE FROM review_point WHERE person_id = $1"},
    };
}

std::vector<account::OwnTable> of_appointments() {
    return {
        {{"calendar_feed", "that your calendar may fetch your appointments", {{"made_at", moment}}},
         "SELECT made_at FROM calendar_feed WHERE person_id = $1",
         "DELETE FROM calendar_feed WHERE person_id = $1"},
        {{"waiting",
          "what you wait for",
          {{"specialist_name"}, {"type"}, {"until_day"}, {"day_part"}, {"way"}, {"since", moment}, {"state"}}},
         "SELECT specialist_name, type_name, until_day, day_part, way, since, state FROM waiting"
         " WHERE member_person_id = $1"
         " ORDER BY since",
         "DELETE FROM waiting WHERE member_person_id = $1"},
        {{"review_declined", "talks that you did not want, 0 to 5", {{"point", whole}, {"declined_at", moment}}},
         "SELECT point, declined_at FROM review_declined WHERE person_id = $1 ORDER BY point",
         "DELETE FROM review_declined WHERE person_id = $1"},
        {{"visitor_letter",
          "letters with a link to visitors who booked with you; some ask whether the address is theirs",
          {{"appointment_id"}, {"proves", yes_no}}},
         "SELECT appointment_id, proves FROM visitor_letter WHERE specialist_person_id = $1",
         "DELETE FROM visitor_letter WHERE specialist_person_id = $1"},
        {{"member_time", "five minutes each that you are promised to an appointment", {{"at", moment}}},
         "SELECT five_minutes * 300000000 FROM member_time WHERE person_id = $1 ORDER BY five_minutes",
         "DELETE FROM member_time WHERE person_id = $1"},
    };
}

const std::vector<account::OwnTable>& plain_tables() {
    static const std::vector<account::OwnTable> all = [] {
        auto tables = of_specialists();
        for (auto&& more : {of_their_times(), of_letters(), of_guidance(), of_appointments()})
            tables.insert(tables.end(), more.begin(), more.end());
        return tables;
    }();
    return all;
}

void export_shares(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    files.add_table({"share",
                     "what you shared with specialists",
                     {{"specialist_name"},
                      {"scope"},
                      {"consent_version"},
                      {"given_at", moment},
                      {"until_day"},
                      {"ended_at", moment}}},
                    data.query(kExport, person));
}

void export_appointments(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    files.add_table({"appointment",
                     "your appointments; minute counts from midnight in the zone",
                     {{"day"},
                      {"minute", whole},
                      {"zone"},
                      {"minutes", whole},
                      {"way"},
                      {"type"},
                      {"state"},
                      {"specialist_name"},
                      {"contact"},
                      {"reason"},
                      {"changed_at", moment}}},
                    data.query(kExportAppointments, person));
}

/// One by one: together they may be larger than memory.
void export_files(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    for (const auto row : data.query(kExportFiles, person)) {
        const auto content = data.query(kExportFile, person, row.text(0));
        files.add_file(fmt::format("messages/{}.{}", row.text(0), row.text(1)),
                       parse_base64url(content.only().text(0)).value(), "a file of your messages");
    }
}

void erase_appointments(database::Transaction& data, PersonId person) {
    data.execute(kFreeSpecialist, person);
    data.execute(kFreeMembers, person);
    data.execute(kEraseHistory, person);
    for (const auto row : data.query(kBookedWith, person))
        renew_edition(data, row.person(0));
    data.execute(kEraseAppointments, person);
    for (const auto row : data.query(kHeld, person))
        data.execute(kWaitOn, row.text(0));
    data.execute(kDropHeld, person);
    data.execute(kCancelAll, person);
    data.execute(kKeepLetters, person);
    data.execute(kDropAll, person);
    data.execute(kDropWaiting, person);
}

void export_person(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    export_shares(data, person, files);
    export_appointments(data, person, files);
    export_files(data, person, files);
    account::personal_data("care", plain_tables()).export_person(data, person, files);
}

void erase_person(database::Transaction& data, PersonId person) {
    data.execute(kErase, person);
    for (const std::string_view forget :
         {kForgetSpecialist, kForgetPointers, kForgetPrescriptions, kForgetReviews, kForgetMessages, kForgetChanges})
        data.execute(forget, person);
    erase_appointments(data, person);
    account::personal_data("care", plain_tables()).erase_person(data, person);
}

} // namespace

account::PersonalData own_data() {
    return {"care", export_person, erase_person};
}

} // namespace amble::care
