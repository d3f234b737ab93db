#include "app/delivery.h"

#include "account/email_store.h"
#include "account/person_store.h"
#include "account/throttle_store.h"
#include "account/token.h"
#include "app/mail_command.h"
#include "care/history_store.h"
#include "care/invitation.h"
#include "care/practice_store.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/random.h"
#include "screening/screening_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace amble::app {

namespace {

using database::Transaction;
using reminders::Letter;

constexpr int kBatch = 200; // ordered in one transaction, so that no other write waits for long
constexpr std::chrono::hours kPushHolds{12};
constexpr size_t kSaltBytes = 16;
// Any member names where push goes, and may name what never answers. Design: browsers' services take less than a
// second.
constexpr std::chrono::seconds kLongestPush{5};
constexpr std::chrono::seconds kLongestPushes{20}; // to all browsers of one person

std::string when_text(const html::Words& words, const care::Appointment& appointment) {
    return fmt::format("{}, {} ({})", words.day(appointment.local.day), clock_text(appointment.local.minute),
                       appointment.zone);
}

std::string until_text(const html::Words& words, const care::Appointment& held) {
    const Zone zone = Zone::find(held.zone).value_or(Zone::utc());
    const care::LocalTime until = care::local_time(held.hold_until.value_or(Instant()), zone);
    return fmt::format("{}, {} ({})", words.day(until.day), clock_text(until.minute), held.zone);
}

std::string page_of_member(const care::Appointment& appointment) {
    return "/appointments/" + appointment.id.text();
}

} // namespace

Delivery::Delivery(Parts parts) : parts_(std::move(parts)), mail_server_(parts_.mail.server), web_(parts_.push) {
    if (const auto secret = parse_base64url(parts_.push_key)) push_key_ = outgoing::PushKey::of_secret(*secret);
}

std::map<std::string, jobs::Worker::Handler> Delivery::handlers() {
    std::map<std::string, jobs::Worker::Handler> all;
    all.emplace(reminders::kRemind, [this](const jobs::Job&) { look_for_what_is_due(); });
    all.emplace(reminders::kReminder, [this](const jobs::Job& job) { remind(job); });
    all.emplace(reminders::kTellAppointment, [this](const jobs::Job& job) { tell_appointment(job); });
    all.emplace(reminders::kRemindVisitor, [this](const jobs::Job& job) { remind_visitor(job); });
    all.emplace(account::kProveEmail, [this](const jobs::Job& job) { prove_email(job); });
    return all;
}

void Delivery::look_for_what_is_due() {
    for (int ordered = kBatch; ordered >= kBatch;)
        parts_.database.write([&](Transaction& data) { ordered = reminders::order_due(data, parts_.clock(), kBatch); });
}

std::string Delivery::language_of(std::optional<PersonId> person) const {
    std::string language = "en";
    if (!person) return language;
    parts_.database.read([&](Transaction& data) {
        if (const auto account = account::find_account(data, *person)) language = account->profile.language;
    });
    return language;
}

void Delivery::prove_email(const jobs::Job& job) {
    if (parts_.mail.server.host.empty() || !job.person) return;
    std::optional<account::EmailProof> proof;
    parts_.database.write(
        [&](Transaction& data) { proof = account::new_email_proof(data, *job.person, parts_.clock()); });
    if (!proof) return;
    const Mail mail{proof->address, reminders::proof_of_address(parts_.site.site_name, proof->path),
                    language_of(job.person)};
    if (send(job, mail)) return;
    parts_.database.write(
        [&](Transaction& data) { reminders::note_refused(data, *job.person, proof->address, parts_.clock()); });
}

void Delivery::tell_appointment(const jobs::Job& job) {
    const auto key = reminders::parse_appointment(job.payload, job.person);
    if (parts_.mail.server.host.empty() || !key) return;
    std::optional<care::Appointment> appointment;
    std::string to;
    parts_.database.read([&](Transaction& data) {
        appointment = care::appointment_of_specialist(data, key->specialist, key->id);
        if (!appointment) return;
        to = appointment->visitor.contact;
        if (!key->member) return;
        const auto reach = reminders::reach_of(data, *key->member);
        const bool wants = reminders::choice_of(data, *key->member, reminders::Kind::appointment).by_mail;
        to = reach && wants ? reach->address : "";
    });
    if (appointment && !appointment->is_over(parts_.clock())) tell(job, *key, *appointment, to);
}

void Delivery::tell(const jobs::Job& job, const care::AppointmentKey& key, const care::Appointment& appointment,
                    const std::string& to) {
    if (!outgoing::MailAddress::parse(to)) return; // a telephone number, or none
    const std::string language = language_of(key.member);
    const html::Words& words = parts_.translations.words_for(language);
    const std::string when = when_text(words, appointment);
    const std::string& site = parts_.site.site_name;
    if (appointment.state == care::AppointmentState::held) {
        // A visitor came without an address of this site that a letter could name: the practice calls or writes.
        if (!key.member || appointment.hold_is_over(parts_.clock())) return;
        const std::string path = page_of_member(appointment);
        tell_of(appointment, job,
                {to, reminders::appointment_offered(site, when, until_text(words, appointment), path), language});
        return;
    }
    if (appointment.state == care::AppointmentState::asked) return tell_that_it_waits(job, key, appointment, to);
    // Whoever comes late is not told that it is cancelled: the practice, if anybody, tells them.
    if (appointment.state == care::AppointmentState::missed) return;
    const bool stands = care::stands(appointment.state);
    const std::string path = path_in_letter(key, appointment);
    const Letter letter =
        stands ? reminders::appointment_set(site, when, path) : reminders::appointment_cancelled(site, when, path);
    tell_of(appointment, job, {to, letter, language, calendar_part(appointment, to)});
}

outgoing::CalendarPart Delivery::calendar_part(const care::Appointment& appointment, const std::string& to) const {
    const bool stands = care::stands(appointment.state);
    return {stands ? outgoing::CalendarMethod::request : outgoing::CalendarMethod::cancel,
            care::invitation(appointment, {parts_.mail.from, to}, parts_.address)};
}

/// A member sees on the site that a request waits, and a visitor proves the address. Where it was booked before it was
/// moved, their calendars hold the old time, which is given up: they get the new one, as tentative.
void Delivery::tell_that_it_waits(const jobs::Job& job, const care::AppointmentKey& key,
                                  const care::Appointment& appointment, const std::string& to) {
    bool was_booked = false;
    parts_.database.read([&](Transaction& data) {
        was_booked = std::ranges::any_of(care::history_of(data, appointment), [](const care::Change& change) {
            return change.state == care::AppointmentState::booked;
        });
    });
    if (key.member && !was_booked) return;
    if (!key.member && !may_ask(job, to)) return;
    const std::string language = language_of(key.member);
    const std::string when = when_text(parts_.translations.words_for(language), appointment);
    const std::string& site = parts_.site.site_name;
    Mail mail{to, reminders::appointment_waits(site, when, page_of_member(appointment)), language};
    if (was_booked) mail.calendar = calendar_part(appointment, to);
    if (!key.member) {
        const std::string token = account::new_token();
        parts_.database.write([&](Transaction& data) { care::keep_proof(data, key, account::token_hash(token)); });
        mail.letter = reminders::proof_of_visitor(site, when, care::kAnswerTime, "/confirm-appointment?link=" + token);
    }
    tell_of(appointment, job, mail);
}

/// Anybody can give a stranger's address, and each booking and each move asks it anew. Beyond a few letters the link of
/// an earlier one still proves it, and the practice confirms by hand. Trying the same letter again is not counted.
bool Delivery::may_ask(const jobs::Job& job, const std::string& address) {
    if (job.attempts > 1) return true;
    bool admitted = false;
    parts_.database.write([&](Transaction& data) {
        admitted = account::admit_visitor_proof(data, address, parts_.clock()).count() == 0;
    });
    return admitted;
}

/// An address that the mail server refuses belongs to somebody who goes on waiting for letters: a member reads it
/// beside the address, and of a visitor's the practice is told, which has no other sign of it.
void Delivery::tell_of(const care::Appointment& appointment, const jobs::Job& job, const Mail& mail) {
    if (send(job, mail)) return;
    const Instant now = parts_.clock();
    parts_.database.write([&](Transaction& data) {
        if (appointment.member)
            reminders::note_refused(data, *appointment.member, mail.to, now);
        else
            care::tell_staff(
                data, appointment.specialist,
                {"The letter to the visitor of {0} at {1} was refused. Their e-mail address is mistyped or "
                 "out of use.",
                 {iso(appointment.local.day), clock_text(appointment.local.minute)}},
                now);
    });
}

/// A visitor has no page by name: a secret of this letter's own leads them to theirs, as that of their booking does. It
/// goes to the address that they proved or that the practice booked them with. What is cancelled needs none; they find
/// another time.
std::string Delivery::path_in_letter(const care::AppointmentKey& key, const care::Appointment& appointment) {
    if (key.member) return page_of_member(appointment);
    if (!care::stands(appointment.state)) return "/specialists";
    const std::string token = account::new_token();
    parts_.database.write([&](Transaction& data) { care::keep_letter_link(data, key, account::token_hash(token)); });
    return "/booking/" + token;
}

/// It is booked, so that the practice, or the link in a letter to that address, said yes to it before.
void Delivery::remind_visitor(const jobs::Job& job) {
    const auto key = reminders::parse_appointment(job.payload, std::nullopt);
    if (parts_.mail.server.host.empty() || !key) return;
    std::optional<care::Appointment> booked;
    parts_.database.read(
        [&](Transaction& data) { booked = care::appointment_of_specialist(data, key->specialist, key->id); });
    if (!booked || !reminders::reminds_visitor(*booked, parts_.clock())) return;
    const std::string& to = booked->visitor.contact;
    if (!outgoing::MailAddress::parse(to)) return;
    const std::string language = language_of(std::nullopt);
    const std::string when = when_text(parts_.translations.words_for(language), *booked);
    const std::string path = path_in_letter(*key, *booked);
    tell_of(*booked, job, {to, reminders::appointment_reminder(parts_.site.site_name, when, path), language});
}

void Delivery::remind(const jobs::Job& job) {
    const auto reminder = reminders::parse_reminder(job.payload);
    if (!reminder || !job.person) return;
    reminders::Judged judged;
    parts_.database.read([&](Transaction& data) {
        judged = reminders::judge(data, *job.person, *reminder, screening::mode_of(parts_.site), parts_.clock());
    });
    if (judged.fate == reminders::Fate::over) return;
    if (judged.fate == reminders::Fate::later) {
        // In the place of this job, both or neither.
        parts_.database.write([&](Transaction& data) {
            if (jobs::complete(data, job))
                jobs::enqueue(data, {job.kind, job.payload, job.person, reminders::lane_of(reminder->way)},
                              judged.when);
        });
        return;
    }
    Letter letter = reminders::day_reminder(parts_.site.site_name, reminder->kind);
    if (judged.appointment) {
        const html::Words& words = parts_.translations.words_for(language_of(job.person));
        letter = reminders::appointment_reminder(parts_.site.site_name, when_text(words, *judged.appointment),
                                                 page_of_member(*judged.appointment));
    }
    if (reminder->way == reminders::Way::mail) return remind_by_mail(job, judged, letter);
    remind_by_push(job, letter);
}

void Delivery::remind_by_mail(const jobs::Job& job, const reminders::Judged& judged, const Letter& letter) {
    if (parts_.mail.server.host.empty()) return;
    std::optional<Id> stop;
    parts_.database.write([&](Transaction& data) { stop = reminders::stop_id(data, *job.person); });
    if (!stop) return; // erased since they were looked at
    const Mail mail{judged.reach.address, letter, language_of(job.person), {}, "/stop-reminders/" + stop->text()};
    const bool taken = send(job, mail);
    parts_.database.write([&](Transaction& data) {
        if (taken)
            reminders::note_delivered(data, *job.person, reminders::Way::mail, parts_.clock());
        else
            reminders::note_refused(data, *job.person, judged.reach.address, parts_.clock());
        jobs::complete(data, job);
    });
}

void Delivery::remind_by_push(const jobs::Job& job, const Letter& letter) {
    std::vector<reminders::Subscription> all;
    parts_.database.read([&](Transaction& data) { all = reminders::subscriptions_of(data, *job.person); });
    const html::Words& words = parts_.translations.words_for(language_of(job.person));
    JsonWriter json;
    json.begin_object()
        .member("title", parts_.site.site_name)
        .member("body", words.say(letter.subject))
        .member("path", letter.path)
        .end_object();
    std::map<Id, reminders::Arrival> came;
    bool taken = false;
    const auto end = std::chrono::steady_clock::now() + kLongestPushes;
    for (const reminders::Subscription& each : all) {
        if (std::chrono::steady_clock::now() >= end) break; // those that were too slow are dropped in time
        came[each.id] = push(each, json.text());
        taken = taken || came[each.id] == reminders::Arrival::taken;
    }
    // One browser that took it is enough: those that took it are not sent it again for the others' sake.
    parts_.database.write([&](Transaction& data) {
        for (const auto& [id, arrival] : came)
            reminders::note_arrival(data, *job.person, id, arrival);
        if (taken) reminders::note_delivered(data, *job.person, reminders::Way::push, parts_.clock());
        if (taken || came.empty()) jobs::complete(data, job);
    });
    const bool away =
        std::ranges::any_of(came, [](const auto& each) { return each.second == reminders::Arrival::failed; });
    if (!taken && away) throw std::runtime_error("no push service took the message");
}

/// RFC 8030, 5.2 and 7.3: 404 and 410 tell that a subscription is no more.
reminders::Arrival Delivery::push(const reminders::Subscription& to, const std::string& text) const {
    using reminders::Arrival;
    const outgoing::PushReader reader{parse_base64url(to.public_key).value_or(""),
                                      parse_base64url(to.secret).value_or("")};
    if (!push_key_) return Arrival::failed;
    const auto sealed =
        outgoing::sealed(text, reader, outgoing::PushKey::make(), parse_base64url(random_token(kSaltBytes)).value());
    if (!sealed) return Arrival::gone;
    const std::string subject = parts_.mail.from.empty() ? parts_.address : "mailto:" + parts_.mail.from;
    const auto answer = web_.post(
        {.url = to.endpoint,
         .headers = {{"Authorization", outgoing::vapid(*push_key_, to.endpoint, subject, parts_.clock() + kPushHolds)},
                     {"Content-Encoding", "aes128gcm"},
                     {"Content-Type", "application/octet-stream"},
                     {"TTL", "3600"}},
         .answer_within = kLongestPush},
        *sealed);
    if (!answer) return Arrival::failed;
    if (answer->status == 404 || answer->status == 410) return Arrival::gone;
    return answer->status >= 200 && answer->status < 300 ? Arrival::taken : Arrival::failed;
}

outgoing::MailMessage Delivery::message(const jobs::Job& job, const Mail& mail, const outgoing::MailAddress& to) const {
    const html::Words& words = parts_.translations.words_for(mail.language);
    std::string text;
    for (const Sentence& line : mail.letter.lines)
        text += words.say(line) + "\n";
    text += "\n" + parts_.address + mail.letter.path + "\n";
    outgoing::MailMessage made{.id = job.id,
                               .sent = parts_.clock(),
                               .from = outgoing::MailAddress::parse(parts_.mail.from).value(),
                               .from_name = parts_.site.site_name,
                               .to = to,
                               .subject = words.say(mail.letter.subject),
                               .text = text,
                               .calendar = mail.calendar};
    if (mail.stop_path.empty()) return made;
    made.stop_url = parts_.address + mail.stop_path;
    made.text += "\n" + words.say(reminders::how_to_stop(made.stop_url)) + "\n";
    return made;
}

bool Delivery::send(const jobs::Job& job, const Mail& mail) {
    const auto to = outgoing::MailAddress::parse(mail.to);
    if (!to) return false;
    const std::string text = outgoing::rendered(message(job, mail, *to));
    const outgoing::Sent sent = mail_server_.send({parts_.mail.from, to->text(), text});
    if (sent.delivery == outgoing::Delivery::later)
        throw std::runtime_error(fmt::format("the mail server: {}", sent.words));
    return sent.delivery == outgoing::Delivery::accepted;
}

std::string push_key_of(database::Database& database) {
    std::string key;
    database.write([&](Transaction& data) {
        key = reminders::push_key(data).value_or("");
        if (key.empty()) key = reminders::keep_push_key(data, base64url(outgoing::PushKey::make().secret()));
    });
    return key;
}

std::string public_push_key(const std::string& key) {
    const auto secret = parse_base64url(key);
    const auto read = secret ? outgoing::PushKey::of_secret(*secret) : std::nullopt;
    return read ? base64url(read->point()) : std::string();
}

} // namespace amble::app
