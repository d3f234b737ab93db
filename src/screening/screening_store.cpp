#include "screening/screening_store.h"

#include "foundation/base/text.h"
#include "screening/record_row.h"

#include <algorithm>

namespace amble::screening {

namespace {

constexpr std::string_view kAddAnswers =
    "INSERT INTO screening (person_id, number, answered_at, day, occasion, version, answers)"
    " VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM screening WHERE person_id = $1), $2, $3, $4, $5, $6)";
constexpr std::string_view kLatestAnswers =
    "SELECT answered_at, day, occasion, version, answers FROM screening WHERE person_id = $1"
    " ORDER BY number DESC LIMIT 1";
constexpr std::string_view kAddRecord =
    "INSERT INTO clearance_record (person_id, number, at, day, kind, matters, occasion, complete, held_at, until_day,"
    " by_name, profession, words, most_minutes, registration)"
    " VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM clearance_record WHERE person_id = $1), $2, $3, $4, $5, $6,"
    " $7, $8, $9, $10, $11, $12, $13, $14)";
constexpr std::string_view kRecords =
    "SELECT at, day, kind, matters, occasion, complete, held_at, until_day, by_name, profession, words,"
    " most_minutes, registration FROM clearance_record WHERE person_id = $1 ORDER BY number";

std::string answers_text(const Answers& answers) {
    std::string lines;
    for (const Wording& each : wordings()) {
        const std::string answer = text(answers[each.question]);
        if (!answer.empty()) lines += std::string(each.code) + " " + answer + "\n";
    }
    return lines;
}

/// An answer that this version no longer knows is left out, and so is asked again.
Answers parse_answers(std::string_view lines, Day day) {
    Answers answers;
    for (const std::string_view line : split(lines, '\n')) {
        const size_t blank = line.find(' ');
        if (blank == std::string_view::npos) continue;
        const auto question = question_of(line.substr(0, blank));
        if (!question) continue;
        if (const auto answer = read_answer(*question, line.substr(blank + 1), day)) answers.set(*question, *answer);
    }
    return answers;
}

} // namespace

void save_answers(database::Transaction& data, PersonId person, const AnswerSet& set) {
    data.execute(kAddAnswers, person, set.at, set.day, word(set.occasion), set.version, answers_text(set.answers));
    const Assessment assessment = assess(set.answers, set.day);
    add_record(data, person, {set.at, set.day, Screened{set.occasion, assessment.findings, assessment.complete()}});
}

std::optional<AnswerSet> latest_answers(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kLatestAnswers, person);
    const auto row = rows.first();
    if (!row) return std::nullopt;
    return AnswerSet{row->instant(0), row->day(1), occasion_of(row->text(2)).value_or(Occasion::start),
                     static_cast<int>(row->integer(3)), parse_answers(row->text(4), row->day(1))};
}

bool keep_severe_pain(database::Transaction& data, PersonId person, int usual, AsOf at) {
    const auto latest = latest_answers(data, person);
    const Answers before = latest ? latest->answers : Answers();
    Answers answers = before;
    answers.set(Question::usual_pain, {Reply::number, usual});
    const auto is_found = [&](const Answers& given) {
        const auto findings = assess(given, at.today).findings;
        return std::ranges::find(findings, Question::usual_pain, &Finding::question) != findings.end();
    };
    if (is_found(before) || !is_found(answers)) return false;
    // As after the short list: the months of the other questions go on.
    save_answers(data, person, {at.now, at.today, Occasion::flare, kQuestionsVersion, answers});
    return true;
}

void add_record(database::Transaction& data, PersonId person, const ClearanceRecord& record) {
    const RecordRow row = row_of(record.what);
    data.execute(kAddRecord, person, record.at, record.day, row.kind, row.matters, row.occasion, row.complete, row.held,
                 row.until, row.by, row.profession, row.words, row.most_minutes, row.registration);
}

std::vector<ClearanceRecord> clearance_records(database::Transaction& data, PersonId person) {
    std::vector<ClearanceRecord> records;
    for (const auto row : data.query(kRecords, person)) {
        RecordRow read;
        read.kind = row.text(2);
        read.matters = row.text(3);
        read.occasion = row.maybe_text(4);
        if (!row.is_null(5)) read.complete = row.truth(5);
        read.held = row.maybe_instant(6);
        read.until = row.maybe_day(7);
        read.by = row.maybe_text(8);
        read.profession = row.maybe_text(9);
        read.words = row.maybe_text(10);
        read.most_minutes = row.maybe_integer(11);
        read.registration = row.maybe_text(12);
        auto what = record_of(read);
        // Left out, a stop or a refusal would no longer keep the programme closed.
        if (!what) throw database::Error("a clearance record cannot be read; was it written by a newer Amble?");
        records.push_back({row.instant(0), row.day(1), std::move(*what)});
    }
    return records;
}

void tell_releases(database::Transaction& data, PersonId person, ClearanceMode mode, const Happened& happened) {
    const auto records = clearance_records(data, person);
    if (records.empty()) return;
    const auto all = releases(records, mode);
    const size_t before = releases(std::span(records).first(records.size() - 1), mode).size();
    Happening happening{person, records.back().at, records.back().day, {}, mode};
    if (const auto most = changed_condition(records, mode))
        happening.events.push_back("set ceiling " + std::to_string(*most));
    for (size_t i = before; i < all.size(); ++i)
        happening.events.emplace_back(all[i].release == Release::cleared ? "cleared" : "resume");
    if (!happening.events.empty()) happened(data, happening);
}

ClearanceMode mode_of(const account::Settings& settings) {
    return settings.clearance == account::Clearance::specialist ? ClearanceMode::specialist : ClearanceMode::attest;
}

Clearance gate(database::Transaction& data, PersonId person, const account::Settings& settings, AsOf at) {
    return clearance(clearance_records(data, person), mode_of(settings), at);
}

} // namespace amble::screening
