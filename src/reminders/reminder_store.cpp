#include "reminders/reminder_store.h"

#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"
#include "foundation/json/json.h"
#include "programme/review_store.h"
#include "reminders/push_store.h"
#include "tracking/trial_store.h"

#include <algorithm>

namespace amble::reminders {

namespace {

using std::chrono::minutes;

/// A reminder of an appointment that starts sooner says nothing that could still be acted on. Design.
constexpr minutes kTooLate{30};

std::optional<Instant> instant_in(const json::View& root, std::string_view name) {
    const auto number = root.member(name).whole();
    if (!number) return std::nullopt;
    return Instant{*number};
}

int order(database::Transaction& data, PersonId person, Reminder reminder, Instant now) {
    const auto reach = reach_of(data, person);
    if (!reach) return 0;
    const Choice choice = choice_of(data, person, reminder.kind);
    const Instant due = after_quiet(reach->quiet, reach->zone, now);
    int ordered = 0;
    const auto by = [&](Way way) {
        reminder.way = way;
        jobs::enqueue(data, {kReminder, payload_of(reminder), person, lane_of(way)}, due);
        ++ordered;
    };
    if (choice.by_mail && !reach->address.empty()) by(Way::mail);
    if (choice.by_push && has_subscription(data, person)) by(Way::push);
    return ordered;
}

int order_one(database::Transaction& data, const care::DueReminder& due, Instant now) {
    if (due.appointment.member)
        return order(data, *due.appointment.member, {.due = now, .appointment = due.appointment.id, .start = due.start},
                     now);
    jobs::enqueue(data, {kRemindVisitor, payload_of(due.appointment), std::nullopt, jobs::Lane::outgoing}, now);
    return 1;
}

int order_appointments(database::Transaction& data, Instant now, int limit) {
    int ordered = 0;
    for (const care::AppointmentKey& each : care::take_untold(data, now, limit)) {
        jobs::enqueue(data, {kTellAppointment, payload_of(each), each.member, jobs::Lane::outgoing}, now);
        ++ordered;
    }
    for (const care::Lead lead : {care::Lead::day, care::Lead::hours})
        for (const care::DueReminder& each : care::take_due(data, lead, now, limit))
            ordered += order_one(data, each, now);
    return ordered;
}

bool stands_still(const std::optional<care::Appointment>& appointment, const Reminder& reminder, Instant now) {
    return appointment && appointment->state == care::AppointmentState::booked &&
           appointment->time.start == reminder.start && appointment->time.start - now > kTooLate;
}

/// Whether a trial of theirs runs and its day is not rated. It goes on while the programme is paused or stopped.
bool has_day_to_rate(database::Transaction& data, PersonId person, Day today) {
    const auto trial = tracking::running_trial(data, person, today);
    if (!trial || !tracking::trial_day(*trial, today)) return false;
    const auto ratings = tracking::trial_ratings(data, person, trial->id);
    return std::ranges::find(ratings, today, &tracking::TrialRating::day) == ratings.end();
}

/// Whether today still asks for a walk or a rating, or the week for its review. A programme that is paused, stopped or
/// locked has no target, and reminds of nothing.
bool is_called_for(database::Transaction& data, PersonId person, Kind kind, const programme::Here& here) {
    if (kind == Kind::trial) return has_day_to_rate(data, person, here.today);
    const auto course = programme::find_course(data, person, here);
    if (!course) return false;
    const programme::Today now = course->now();
    if (now.target == 0) return false;
    return kind == Kind::walk ? !programme::is_enough(now) : programme::open_review(*course).has_value();
}

Judged put_off(Judged judged, const Reminder& reminder, Instant now) {
    judged.when = after_quiet(judged.reach.quiet, judged.reach.zone, now);
    if (judged.when == now) {
        judged.fate = Fate::send;
        return judged;
    }
    const bool in_time = reminder.kind == Kind::appointment
                             ? reminder.start - judged.when > kTooLate
                             : judged.reach.zone.day_at(judged.when) == judged.reach.zone.day_at(reminder.due);
    judged.fate = in_time ? Fate::later : Fate::over;
    return judged;
}

} // namespace

jobs::Lane lane_of(Way way) {
    return way == Way::push ? jobs::Lane::push : jobs::Lane::outgoing;
}

std::string payload_of(const Reminder& reminder) {
    JsonWriter json;
    json.begin_object()
        .member("kind", name(reminder.kind))
        .member("way", name(reminder.way))
        .member("due", reminder.due.microseconds);
    if (reminder.kind == Kind::appointment)
        json.member("appointment", std::string_view(reminder.appointment.text()))
            .member("start", reminder.start.microseconds);
    return json.end_object().take();
}

std::optional<Reminder> parse_reminder(std::string_view payload) {
    const auto document = json::Document::parse(payload);
    if (!document) return std::nullopt;
    const json::View root = document->root();
    const auto kind = parse_kind(root.member("kind").text().value_or(""));
    const auto way = parse_way(root.member("way").text().value_or(""));
    const auto due = instant_in(root, "due");
    if (!kind || !way || !due) return std::nullopt;
    Reminder read{.kind = *kind, .way = *way, .due = *due};
    if (*kind != Kind::appointment) return read;
    const auto appointment = Id::parse(root.member("appointment").text().value_or(""));
    const auto start = instant_in(root, "start");
    if (!appointment || !start) return std::nullopt;
    read.appointment = *appointment;
    read.start = *start;
    return read;
}

bool reminds_visitor(const care::Appointment& appointment, Instant now) {
    const auto ahead = appointment.time.start - now;
    return !appointment.member && appointment.state == care::AppointmentState::booked && ahead > kTooLate &&
           ahead <= care::length(care::Lead::day); // of one that was moved further away another reminder comes
}

std::string payload_of(const care::AppointmentKey& appointment) {
    return JsonWriter()
        .begin_object()
        .member("specialist", appointment.specialist.number)
        .member("appointment", std::string_view(appointment.id.text()))
        .end_object()
        .take();
}

std::optional<care::AppointmentKey> parse_appointment(std::string_view payload, std::optional<PersonId> member) {
    const auto document = json::Document::parse(payload);
    if (!document) return std::nullopt;
    const auto specialist = document->root().member("specialist").whole();
    const auto id = Id::parse(document->root().member("appointment").text().value_or(""));
    if (!specialist || !id) return std::nullopt;
    return care::AppointmentKey{PersonId{*specialist}, *id, member};
}

int order_due(database::Transaction& data, Instant now, int limit) {
    int ordered = order_appointments(data, now, limit);
    for (const DueChoice& each : take_due(data, now, limit))
        ordered += order(data, each.person, {.kind = each.kind, .due = each.due}, now);
    return ordered;
}

Judged judge(database::Transaction& data, PersonId person, const Reminder& reminder, screening::ClearanceMode mode,
             Instant now) {
    Judged judged;
    const auto reach = reach_of(data, person);
    if (!reach || !choice_of(data, person, reminder.kind).has(reminder.way)) return judged;
    judged.reach = *reach;
    if (reminder.way == Way::mail && reach->address.empty()) return judged;
    if (reminder.kind == Kind::appointment) {
        judged.appointment = care::appointment_of_member(data, person, reminder.appointment);
        return stands_still(judged.appointment, reminder, now) ? put_off(std::move(judged), reminder, now) : judged;
    }
    const Day today = reach->zone.day_at(now);
    if (today != reach->zone.day_at(reminder.due)) return judged;
    if (!is_called_for(data, person, reminder.kind, {now, today, reach->zone, mode})) return judged;
    return put_off(std::move(judged), reminder, now);
}

} // namespace amble::reminders
