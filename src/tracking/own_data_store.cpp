#include "tracking/own_data_store.h"

#include "tracking/upload_folder_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace amble::tracking {

namespace {

using enum account::ColumnKind;

constexpr std::string_view kKeptFiles =
    "SELECT import_id, number, file_name FROM kept_file WHERE person_id = $1 ORDER BY import_id, number";
constexpr std::string_view kKeptFile =
    "SELECT content FROM kept_file WHERE person_id = $1 AND import_id = $2 AND number = $3";
constexpr std::string_view kUploads = "SELECT id FROM import_upload WHERE person_id = $1";

std::vector<account::OwnTable> of_walks() {
    return {
        {{"walk",
          "your walks; a deleted one is a line without minutes; recorded has how long was walked, paused, walked … "
          "from "
          "recorded_from on, in microseconds, as the file told it",
          {{"id"},
           {"day"},
           {"started_at", moment},
           {"ended_at", moment},
           {"minutes", whole},
           {"pain_before", whole},
           {"pain_worst", whole},
           {"effort", whole},
           {"legs", whole},
           {"source"},
           {"steps", whole},
           {"distance_m", decimal},
           {"import_id"},
           {"made_at", moment},
           {"changed_at", moment},
           {"deleted_at", moment},
           {"recorded_from", moment},
           {"recorded"}}},
         "SELECT id, day, started_at, ended_at, minutes, pain_before, pain_worst, effort, legs, source, steps, "
         "distance_m, import_id, made_at, changed_at, deleted_at, recorded_from, recorded FROM walk WHERE person_id = "
         "$1 ORDER BY day, id",
         "DELETE FROM walk WHERE person_id = $1"},
        {{"check_in", "your pain in the morning", {{"day"}, {"pain", whole}, {"given_at", moment}}},
         "SELECT day, pain, given_at FROM check_in WHERE person_id = $1 ORDER BY day",
         "DELETE FROM check_in WHERE person_id = $1"},
        {{"day_steps",
          "steps that devices counted through a day",
          {{"day"}, {"source"}, {"import_id"}, {"steps", whole}, {"distance_m", decimal}, {"made_at", moment}}},
         "SELECT day, source, import_id, steps, distance_m, made_at FROM day_steps WHERE person_id = $1 "
         "ORDER BY day, source, import_id",
         "DELETE FROM day_steps WHERE person_id = $1"},
        {{"walk_route", "where walks went whose route you asked to keep", {{"walk_id"}, {"line"}}},
         "SELECT walk_id, line FROM walk_route WHERE person_id = $1 ORDER BY walk_id",
         "DELETE FROM walk_route WHERE person_id = $1"},
    };
}

std::vector<account::OwnTable> of_imports() {
    return {
        {{"import",
          "what you brought in from files",
          {{"id"},
           {"file_name"},
           {"format"},
           {"imported_at", moment},
           {"stored", whole},
           {"already", whole},
           {"refused", whole},
           {"said"},
           {"undone_at", moment}}},
         "SELECT id, file_name, format, imported_at, stored, already, refused, said, undone_at FROM import WHERE "
         "person_id = $1 ORDER BY imported_at",
         "DELETE FROM import WHERE person_id = $1"},
        {{"kept_file",
          "files that you kept as they were; each is in the folder recordings",
          {{"import_id"}, {"number", whole}, {"file_name"}, {"size", whole}, {"made_at", moment}}},
         "SELECT import_id, number, file_name, size, made_at FROM kept_file WHERE person_id = $1 ORDER BY import_id, "
         "number",
         "DELETE FROM kept_file WHERE person_id = $1"},
        {{"import_preview",
          "what was read from files and waits for your word, a day at most",
          {{"id"}, {"made_at", moment}, {"content"}, {"answers"}}},
         "SELECT id, made_at, content, answers FROM import_preview WHERE person_id = $1 ORDER BY made_at, id",
         "DELETE FROM import_preview WHERE person_id = $1"},
        {{"import_upload",
          "files that you sent and that wait to be read, a day at most",
          {{"id"}, {"made_at", moment}, {"keep_route", yes_no}}},
         "SELECT id, made_at, keep_route FROM import_upload WHERE person_id = $1 ORDER BY made_at, id",
         "DELETE FROM import_upload WHERE person_id = $1"},
        {{"import_upload_file",
          "these files, and what was found in those that are read",
          {{"upload_id"},
           {"number", whole},
           {"file_name"},
           {"bytes", whole},
           {"read_bytes", whole},
           {"tries", whole},
           {"offer"}}},
         "SELECT upload_id, number, file_name, bytes, read_bytes, tries, offer FROM import_upload_file WHERE "
         "person_id = $1 ORDER BY upload_id, number",
         "DELETE FROM import_upload_file WHERE person_id = $1"},
        {{"source_order",
          "whom you believe first where several recorded the same time, if you changed the usual order",
          {{"steps"}, {"changed_at", moment}}},
         "SELECT steps, changed_at FROM source_order WHERE person_id = $1",
         "DELETE FROM source_order WHERE person_id = $1"},
    };
}

std::vector<account::OwnTable> of_measures() {
    return {
        {{"measure",
          "what you measured of yourself; several answers of one result have a blank between",
          {{"kind"}, {"day"}, {"answers"}, {"choice_id"}, {"made_at", moment}}},
         "SELECT kind, day, answers, choice_id, made_at FROM measure WHERE person_id = $1 ORDER BY kind, day",
         "DELETE FROM measure WHERE person_id = $1"},
        {{"activity_choice", "the activities you chose to rate", {{"id"}, {"names"}, {"made_at", moment}}},
         "SELECT id, names, made_at FROM activity_choice WHERE person_id = $1 ORDER BY made_at, id",
         "DELETE FROM activity_choice WHERE person_id = $1"},
        {{"trial",
          "what you tried on yourself; arms has a 1 for each stretch with it and a 0 for each without",
          {{"id"},
           {"kind"},
           {"first_day"},
           {"days_of_period", whole},
           {"washout_days", whole},
           {"arms"},
           {"begun_at", moment},
           {"ended_at", moment}}},
         "SELECT id, kind, first_day, days_of_period, washout_days, arms, begun_at, ended_at FROM trial WHERE "
         "person_id = $1 ORDER BY begun_at, id",
         "DELETE FROM trial WHERE person_id = $1"},
        {{"trial_rating",
          "your pain on the days of a trial",
          {{"trial_id"}, {"day"}, {"pain", whole}, {"as_planned", whole}, {"given_at", moment}}},
         "SELECT trial_id, day, pain, as_planned, given_at FROM trial_rating WHERE person_id = $1 ORDER BY trial_id, "
         "day",
         "DELETE FROM trial_rating WHERE person_id = $1"},
    };
}

const std::vector<account::OwnTable>& tables() {
    static const std::vector<account::OwnTable> all = [] {
        auto tables = of_walks();
        for (auto&& more : {of_imports(), of_measures()})
            tables.insert(tables.end(), more.begin(), more.end());
        return tables;
    }();
    return all;
}

/// ".gpx"; "" where it is not of the plain kind, since names in the export are ASCII.
std::string_view ending_of(std::string_view file_name) {
    const size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos || file_name.size() - dot > 6) return "";
    const std::string_view ending = file_name.substr(dot);
    return std::ranges::all_of(ending.substr(1), [](unsigned char c) { return c < 128 && std::isalnum(c); }) ? ending
                                                                                                             : "";
}

/// One by one: together they may be large.
void export_kept_files(database::Transaction& data, PersonId person, account::ExportFiles& files) {
    for (const auto row : data.query(kKeptFiles, person)) {
        const auto content = data.query(kKeptFile, person, row.text(0), row.integer(1));
        files.add_file(fmt::format("recordings/{}-{}{}", row.text(0), row.integer(1), ending_of(row.text(2))),
                       parse_base64url(content.only().text(0)).value(), row.text(2));
    }
}

} // namespace

account::PersonalData own_data(const std::string& uploads_folder) {
    account::PersonalData own = account::personal_data("tracking", tables());
    own.export_person = [export_rows = own.export_person](database::Transaction& data, PersonId person,
                                                          account::ExportFiles& files) {
        export_rows(data, person, files);
        export_kept_files(data, person, files);
    };
    own.erase_person = [erase_rows = own.erase_person,
                        folder = UploadFolder(uploads_folder)](database::Transaction& data, PersonId person) {
        // Where the erasing is rolled back after all, the reading of these says that the file is not there.
        for (const database::Row row : data.query(kUploads, person))
            if (const auto id = Id::parse(row.text(0))) folder.remove(*id);
        erase_rows(data, person);
    };
    return own;
}

} // namespace amble::tracking
