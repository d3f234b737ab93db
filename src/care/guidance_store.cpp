#include "care/guidance_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kAddPointer = R"(
    INSERT INTO pointer (person_id, pointer_id, specialist_person_id, specialist_name, words, given_at, occasion)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kPointers = R"(
    SELECT pointer_id, specialist_person_id, specialist_name, words, given_at, seen_at, ended_at, occasion
    FROM pointer
    WHERE person_id = $1 ORDER BY given_at DESC, pointer_id LIMIT 50)";
constexpr std::string_view kPutAway = "UPDATE pointer SET seen_at = $3 WHERE person_id = $1 AND pointer_id = $2"
                                      " AND seen_at IS NULL AND ended_at IS NULL";
constexpr std::string_view kTakeBack = "UPDATE pointer SET ended_at = $4 WHERE person_id = $1 AND pointer_id = $2"
                                       " AND specialist_person_id = $3 AND ended_at IS NULL";

constexpr std::string_view kAddPrescription = R"(
    INSERT INTO prescription (person_id, prescription_id, specialist_person_id, specialist_name, treatment, dose,
        days_a_week, first_day, last_day, stop_when, reason, given_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))";
constexpr std::string_view kPrescriptions = R"(
    SELECT prescription_id, specialist_person_id, specialist_name, treatment, dose, days_a_week, first_day, last_day,
        stop_when, reason, given_at, ended_at
    FROM prescription WHERE person_id = $1 ORDER BY given_at DESC, prescription_id LIMIT 50)";
constexpr std::string_view kEndPrescription =
    "UPDATE prescription SET ended_at = $3 WHERE person_id = $1 AND prescription_id = $2 AND ended_at IS NULL";

constexpr std::string_view kNoteDay = R"(
    INSERT INTO treatment_day (person_id, prescription_id, day, how, words) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (person_id, prescription_id, day) DO UPDATE SET how = excluded.how, words = excluded.words)";
constexpr std::string_view kForgetDay =
    "DELETE FROM treatment_day WHERE person_id = $1 AND prescription_id = $2 AND day = $3";
constexpr std::string_view kDays = "SELECT prescription_id, day, how, words FROM treatment_day"
                                   " WHERE person_id = $1 AND day >= $2 ORDER BY day, prescription_id";

constexpr std::string_view kAddReview = R"(
    INSERT INTO review_point (person_id, review_id, specialist_person_id, specialist_name, day, about, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kReviews = R"(
    SELECT review_id, specialist_person_id, specialist_name, day, about, made_at FROM review_point
    WHERE person_id = $1 AND done_at IS NULL ORDER BY day, review_id LIMIT 50)";
constexpr std::string_view kEndReview = "UPDATE review_point SET done_at = $4 WHERE person_id = $1 AND review_id = $2"
                                        " AND specialist_person_id = $3 AND done_at IS NULL";

Giver giver(const database::Row& row) {
    return {row.person(1), std::string(row.text(2))};
}

Prescription prescription_of(const database::Row& row) {
    Prescription found;
    found.id = row.id(0);
    found.by = giver(row);
    found.treatment = row.text(3);
    found.dose = row.text(4);
    found.days_a_week = static_cast<int>(row.integer(5));
    found.first = row.day(6);
    found.last = row.day(7);
    found.stop_when = row.text(8);
    found.reason = row.text(9);
    found.given = row.instant(10);
    found.ended = row.maybe_instant(11);
    return found;
}

} // namespace

void add_pointer(database::Transaction& data, PersonId member, const Pointer& pointer) {
    data.execute(kAddPointer, member, pointer.id, pointer.by.person, pointer.by.name, pointer.words, pointer.given,
                 name(pointer.occasion));
}

std::vector<Pointer> pointers_of(database::Transaction& data, PersonId member) {
    std::vector<Pointer> found;
    for (const auto row : data.query(kPointers, member))
        found.push_back({row.id(0), giver(row), std::string(row.text(3)), row.instant(4), row.maybe_instant(5),
                         row.maybe_instant(6), parse_occasion(row.text(7)).value_or(Occasion::now)});
    return found;
}

bool put_away(database::Transaction& data, PersonId member, const Id& pointer, Instant now) {
    return data.execute(kPutAway, member, pointer, now) == 1;
}

bool take_back(database::Transaction& data, PersonId member, const Id& pointer, PersonId specialist, Instant now) {
    return data.execute(kTakeBack, member, pointer, specialist, now) == 1;
}

void add_prescription(database::Transaction& data, PersonId member, const Prescription& each) {
    data.execute(kAddPrescription, member, each.id, each.by.person, each.by.name, each.treatment, each.dose,
                 each.days_a_week, each.first, each.last, each.stop_when, each.reason, each.given);
}

std::vector<Prescription> prescriptions_of(database::Transaction& data, PersonId member) {
    std::vector<Prescription> found;
    for (const auto row : data.query(kPrescriptions, member))
        found.push_back(prescription_of(row));
    return found;
}

bool end_prescription(database::Transaction& data, PersonId member, const Id& prescription, Instant now) {
    return data.execute(kEndPrescription, member, prescription, now) == 1;
}

void note_day(database::Transaction& data, PersonId member, const TreatmentDay& day) {
    data.execute(kNoteDay, member, day.prescription, day.day, name(day.did), day.words);
}

void forget_day(database::Transaction& data, PersonId member, const Id& prescription, Day day) {
    data.execute(kForgetDay, member, prescription, day);
}

std::vector<TreatmentDay> treatment_days(database::Transaction& data, PersonId member, Day first) {
    std::vector<TreatmentDay> found;
    for (const auto row : data.query(kDays, member, first))
        found.push_back(
            {row.id(0), row.day(1), parse_did(row.text(2)).value_or(Did::skipped), std::string(row.text(3))});
    return found;
}

void add_review(database::Transaction& data, PersonId member, const Review& review) {
    data.execute(kAddReview, member, review.id, review.by.person, review.by.name, review.day, review.about,
                 review.made);
}

std::vector<Review> reviews_ahead(database::Transaction& data, PersonId member) {
    std::vector<Review> found;
    for (const auto row : data.query(kReviews, member))
        found.push_back({row.id(0), giver(row), row.day(3), std::string(row.text(4)), row.instant(5)});
    return found;
}

bool end_review(database::Transaction& data, PersonId member, const Id& review, PersonId specialist, Instant now) {
    return data.execute(kEndReview, member, review, specialist, now) == 1;
}

} // namespace amble::care
