#pragma once

#include "account/settings.h"
#include "app/config.h"
#include "app/translations.h"
#include "foundation/jobs/worker.h"
#include "foundation/outgoing/mail_message.h"
#include "foundation/outgoing/web_push.h"
#include "reminders/letter.h"
#include "reminders/push_store.h"
#include "reminders/reminder_store.h"

#include <functional>
#include <map>
#include <string>

namespace amble::app {

/// Does the jobs that send something to a person: each looks once more whether it is still wanted, sends, and keeps
/// what came of it together with the end of its job. One worker's own: it keeps a connection to the mail server.
class Delivery {
public:
    struct Parts {
        database::Database& database;
        std::function<Instant()> clock;
        account::Settings site;
        MailSettings mail;
        outgoing::Settings push;
        std::string address;  // of the site, as people reach it, without "/" at its end
        std::string push_key; // secret, base64url; empty: no push
        Translations translations = {};
    };
    explicit Delivery(Parts parts);

    /// By kind of job; this object must outlive them.
    std::map<std::string, jobs::Worker::Handler> handlers();

private:
    struct Mail {
        std::string to;
        reminders::Letter letter;
        std::string language;
        std::optional<outgoing::CalendarPart> calendar = {};
        std::string stop_path = {};
    };

    void look_for_what_is_due();
    void prove_email(const jobs::Job& job);
    void tell_appointment(const jobs::Job& job);
    void tell(const jobs::Job& job, const care::AppointmentKey& key, const care::Appointment& appointment,
              const std::string& to);
    void tell_that_it_waits(const jobs::Job& job, const care::AppointmentKey& key, const care::Appointment& appointment,
                            const std::string& to);
    outgoing::CalendarPart calendar_part(const care::Appointment& appointment, const std::string& to) const;
    void tell_of(const care::Appointment& appointment, const jobs::Job& job, const Mail& mail);
    bool may_ask(const jobs::Job& job, const std::string& address);
    void remind_visitor(const jobs::Job& job);
    std::string path_in_letter(const care::AppointmentKey& key, const care::Appointment& appointment);
    void remind(const jobs::Job& job);
    void remind_by_mail(const jobs::Job& job, const reminders::Judged& judged, const reminders::Letter& letter);
    void remind_by_push(const jobs::Job& job, const reminders::Letter& letter);
    reminders::Arrival push(const reminders::Subscription& to, const std::string& text) const;

    /// False where the server will never take it. Throws where it is to be tried again.
    bool send(const jobs::Job& job, const Mail& mail);
    outgoing::MailMessage message(const jobs::Job& job, const Mail& mail, const outgoing::MailAddress& to) const;
    std::string language_of(std::optional<PersonId> person) const;

    Parts parts_;
    outgoing::MailServer mail_server_;
    outgoing::WebClient web_;
    std::optional<outgoing::PushKey> push_key_;
};

/// The server's key for push services, as kept in the database; made on the first call.
std::string push_key_of(database::Database& database);
/// What browsers are told of it, base64url.
std::string public_push_key(const std::string& key);

} // namespace amble::app
