#include "app/delivery.h"

#include "account/email_store.h"
#include "account/notice_store.h"
#include "account/person_store.h"
#include "account/testing/people.h"
#include "account/token.h"
#include "care/telling_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "foundation/http/testing/test_server.h"
#include "foundation/outgoing/testing/push_reader.h"
#include "foundation/outgoing/testing/test_mail_server.h"
#include "programme/course_store.h"
#include "reminders/push_store.h"
#include "tracking/tracking_store.h"

#include <fmt/format.h>

namespace amble::app {

namespace {

using namespace std::chrono_literals;
using database::Transaction;

const Instant kNow = *parse_instant("2026-11-23T09:00:00Z"); // a Monday
constexpr PersonId kSpecialist{10};

class Deliveries : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = account::a_person(database(), "anna");
        write([&](Transaction& data) {
            account::save_email(data, anna_, "anna@example.org");
            account::confirm_email(data, token_of(account::new_email_proof(data, anna_, now_)->path), now_);
        });
    }
    static std::string token_of(const std::string& path) { return path.substr(path.find('=') + 1); }

    void write(const std::function<void(Transaction&)>& work) { database().write(work); }

    Delivery::Parts parts() {
        MailSettings mail;
        mail.server = server_.settings();
        mail.from = "amble@example.org";
        return {database(), [this] { return now_; }, {}, mail, {.allow_private = true}, "https://a.example", key_};
    }
    void work_in(jobs::Lane lane) {
        Delivery delivery(parts());
        jobs::Worker::Settings settings{.clock = [this] { return now_; },
                                        .report = [this](auto, auto problem) { reported_ = problem; },
                                        .lane = lane};
        jobs::Worker(database(), delivery.handlers(), std::move(settings)).run_due();
    }
    void work_on_letters() {
        write([&](Transaction& data) {
            jobs::enqueue(data, {reminders::kRemind, "{}", std::nullopt, jobs::Lane::outgoing}, now_);
        });
        work_in(jobs::Lane::outgoing);
    }
    /// What one server does when its workers look.
    void work() {
        work_on_letters();
        work_in(jobs::Lane::push);
    }

    care::Appointment wish(Instant start, std::optional<PersonId> member, const std::string& contact = "") const {
        care::Appointment made;
        made.id = random_id();
        made.specialist = kSpecialist;
        made.specialist_name = "Eva Ek";
        made.type_name = "First visit";
        made.member = member;
        made.visitor.contact = contact;
        made.minutes = 30;
        made.zone = "Etc/UTC";
        made.local = care::local_time(start, Zone::utc());
        made.time = {start, start + 30min};
        made.hold_until = now_ + 5min;
        return made;
    }
    care::Appointment book(Instant start, std::optional<PersonId> member, const std::string& contact = "",
                           care::AppointmentState of_member = care::AppointmentState::booked) {
        care::Appointment made = wish(start, member, contact);
        write([&](Transaction& data) {
            care::hold(data, made, made.id.text(), now_);
            made.state = member ? of_member : care::AppointmentState::asked;
            made.visitor.name = member ? "" : "Vera";
            EXPECT_TRUE(care::keep(data, made, now_));
        });
        return made;
    }
    /// As it is now, with its sequence.
    care::Appointment stored(const care::Appointment& made) {
        care::Appointment found;
        database().read([&](Transaction& data) {
            found = care::appointment_of_specialist(data, made.specialist, made.id).value();
        });
        return found;
    }
    void end(const care::Appointment& made, care::AppointmentState state) {
        write([&](Transaction& data) { EXPECT_TRUE(care::end(data, stored(made), state, "", now_)); });
    }
    void move(const care::Appointment& made, Instant start, std::optional<care::AppointmentState> state = {}) {
        care::Appointment moved = stored(made);
        moved.state = state.value_or(moved.state);
        moved.local = care::local_time(start, Zone::utc());
        moved.time = {start, start + 30min};
        write([&](Transaction& data) { EXPECT_TRUE(care::move(data, moved, now_)); });
    }
    void cancel(const care::Appointment& made) { end(made, care::AppointmentState::cancelled); }
    void begin_programme() {
        programme::Intake intake;
        intake.usual = programme::Usual::points(2);
        const Day today = Zone::utc().day_at(now_);
        write([&](Transaction& data) {
            programme::add_programme(data, anna_, {today, programme::begin(intake)}, now_);
            reminders::save_choice(data, anna_, reminders::Kind::walk, {true, false, 10 * 60}, now_);
        });
    }
    void walk(int minutes) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = Zone::utc().day_at(now_);
        walk.minutes = minutes;
        walk.before = walk.worst = 2;
        write([&](Transaction& data) { tracking::add_walk(data, anna_, walk, now_); });
    }
    reminders::Reach reach() {
        reminders::Reach found;
        database().read([&](Transaction& data) { found = *reminders::reach_of(data, anna_); });
        return found;
    }
    /// What follows `begin` in the last letter up to the end of the line.
    std::string last_after(const std::string& begin) const {
        std::string text = last();
        for (size_t at = text.find("=\r\n"); at != std::string::npos; at = text.find("=\r\n", at))
            text.erase(at, 3); // a soft line end of quoted-printable
        const size_t at = text.find(begin);
        if (at == std::string::npos) return "";
        return text.substr(at + begin.size(), text.find('\r', at) - at - begin.size());
    }
    size_t count() const { return server_.mails().size(); }
    std::string last() const { return server_.mails().empty() ? "" : server_.mails().back().text; }
    bool last_has(std::string_view part) const { return last().find(part) != std::string::npos; }

    Instant now_ = kNow;
    PersonId anna_;
    std::string key_;
    std::string reported_;
    outgoing::TestMailServer server_;
};

} // namespace

EACH_ENGINE_OF(Deliveries);

TEST_P(Deliveries, tell_of_each_change_of_an_appointment_once) {
    const auto made = book(kNow + 240h, anna_);
    work();
    work();
    ASSERT_EQ(count(), 1u) << reported_;
    EXPECT_TRUE(last_has("Subject: Appointment on Thursday 3 December, 09:00 (Etc/UTC)\r\n")) << last();
    EXPECT_TRUE(last_has("method=REQUEST"));
    EXPECT_FALSE(last_has("Eva"));
    cancel(made);
    work();
    work();
    ASSERT_EQ(count(), 2u);
    EXPECT_TRUE(last_has("method=CANCEL"));
}

TEST_P(Deliveries, give_the_calendar_of_who_moved_a_booked_appointment_the_new_time_while_it_waits) {
    const auto made = book(kNow + 240h, anna_, "", care::AppointmentState::asked);
    work();
    EXPECT_EQ(count(), 0u) << "they see that it waits";
    write([&](Transaction& data) { EXPECT_TRUE(care::confirm(data, stored(made), now_)); });
    work();
    move(made, kNow + 264h, care::AppointmentState::asked);
    work();
    EXPECT_TRUE(last_has("Subject: To be confirmed: appointment on Friday 4 December, 09:00 (Etc/UTC)\r\n")) << last();
    EXPECT_TRUE(last_has("method=REQUEST"));
}

TEST_P(Deliveries, tell_who_waits_of_the_time_that_is_held_for_them_and_nobody_who_types) {
    write([&](Transaction& data) {
        const auto typing = wish(kNow + 100h, anna_);
        EXPECT_TRUE(care::hold(data, typing, typing.id.text(), now_));
    });
    work();
    EXPECT_EQ(count(), 0u);
    care::Appointment held = wish(kNow + 240h, anna_);
    held.hold_until = kNow + 12h;
    write([&](Transaction& data) {
        EXPECT_TRUE(care::hold(data, held, held.id.text(), now_));
        care::tell_of_new(data, held);
    });
    work();
    work();
    ASSERT_EQ(count(), 1u) << reported_;
    EXPECT_TRUE(last_has("Subject: A time is free: Thursday 3 December, 09:00 (Etc/UTC)\r\n")) << last();
    EXPECT_TRUE(last_has("21:00")) << "until when";
    EXPECT_FALSE(last_has("Eva"));
    write([&](Transaction& data) {
        held.state = care::AppointmentState::booked;
        EXPECT_TRUE(care::keep(data, held, now_));
    });
    work();
    EXPECT_TRUE(last_has("method=REQUEST")) << "that it is booked is told as ever";
}

TEST_P(Deliveries, remind_a_day_and_two_hours_before_once_each_whoever_looks) {
    book(kNow + 49h, anna_); // Wednesday at ten
    work();
    const size_t told = count();
    now_ = kNow + 24h;
    work();
    EXPECT_EQ(count(), told) << "too early";
    now_ = kNow + 25h;
    work();
    work();
    EXPECT_EQ(count(), told + 1);
    EXPECT_TRUE(last_has("Reminder: appointment on")) << last();
    EXPECT_TRUE(last_has("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    EXPECT_EQ(reach().delivered, now_);
    now_ = kNow + 47h + 1min;
    work();
    work();
    EXPECT_EQ(count(), told + 2);
}

TEST_P(Deliveries, remind_of_nothing_that_was_cancelled_stopped_or_is_to_come_to_an_address_that_is_not_confirmed) {
    const auto made = book(kNow + 49h, anna_);
    work();
    cancel(made);
    work();
    const size_t told = count();
    now_ = kNow + 25h;
    work();
    EXPECT_EQ(count(), told);

    now_ = kNow;
    book(kNow + 73h, anna_);
    write([&](Transaction& data) { reminders::stop_all(data, anna_, now_); });
    now_ = kNow + 49h;
    work();
    EXPECT_EQ(count(), told);

    write([&](Transaction& data) {
        reminders::save_choice(data, anna_, reminders::Kind::appointment, {true, true, 0}, now_);
        account::save_email(data, anna_, "other@example.org");
    });
    book(kNow + 240h, anna_);
    work();
    EXPECT_EQ(count(), told);
}

TEST_P(Deliveries, wait_for_the_end_of_the_quiet_hours) {
    now_ = *parse_instant("2026-11-23T12:00:00Z");
    book(*parse_instant("2026-11-25T23:00:00Z"), anna_);
    book(*parse_instant("2026-11-26T08:10:00Z"), anna_);
    work();
    const size_t told = count();
    now_ = *parse_instant("2026-11-24T23:00:00Z"); // a day before the first
    work();
    EXPECT_EQ(count(), told);
    now_ = *parse_instant("2026-11-25T08:00:00Z");
    work();
    EXPECT_EQ(count(), told + 1) << "the morning after";
    now_ = *parse_instant("2026-11-25T08:10:00Z");
    work();
    EXPECT_EQ(count(), told + 2) << "a day before the second";
    now_ = *parse_instant("2026-11-25T21:00:00Z"); // quiet begins two hours before the first
    work();
    now_ = *parse_instant("2026-11-26T08:00:00Z");
    work();
    EXPECT_EQ(count(), told + 2) << "over, or ten minutes ahead: too late to say";
}

TEST_P(Deliveries, try_again_after_a_server_that_is_busy_and_never_after_one_that_refuses) {
    book(kNow + 49h, anna_);
    work();
    const size_t told = count();
    now_ = kNow + 25h;
    server_.answer_next("RCPT", "450 busy");
    work();
    EXPECT_EQ(count(), told);
    EXPECT_EQ(reported_, "the mail server: 450 busy");
    now_ = now_ + 31s;
    work();
    EXPECT_EQ(count(), told + 1);
    now_ = kNow + 47h + 1min;
    server_.answer_next("RCPT", "550 no such mailbox");
    work();
    now_ = now_ + 1h;
    work();
    EXPECT_EQ(count(), told + 1);
    EXPECT_EQ(reach().refused, "anna@example.org");
    EXPECT_EQ(reach().address, "") << "nothing more is sent there";
    database().read(
        [](database::Transaction& data) { EXPECT_EQ(reminders::count_refused(data), 1) << "the operator reads it"; });
}

TEST_P(Deliveries, tell_the_practice_of_a_visitors_address_that_is_refused_and_a_member_of_theirs) {
    book(kNow + 49h, {}, "veraa@example.org");
    server_.answer_next("RCPT", "550 no such mailbox");
    work();
    EXPECT_EQ(count(), 0u);
    database().read([&](Transaction& data) {
        const auto notices = account::notices_of(data, kSpecialist, 5);
        ASSERT_EQ(notices.size(), 1u);
        EXPECT_TRUE(
            notices[0].notice.sentence.text.starts_with("The letter to the visitor of {0} at {1} was refused."));
    });
    book(kNow + 73h, anna_);
    server_.answer_next("RCPT", "550 no such mailbox");
    work();
    EXPECT_EQ(reach().refused, "anna@example.org");
}

TEST_P(Deliveries, remind_a_visitor_with_an_address_the_day_before_once) {
    const auto asked = book(kNow + 49h, {}, "una@example.org");
    const auto made = book(kNow + 49h + 1h, {}, "vera@example.org");
    const auto called = book(kNow + 49h + 2h, {}, "+44 20 7946 0000");
    write([&](Transaction& data) {
        EXPECT_TRUE(care::confirm(data, stored(made), now_));
        EXPECT_TRUE(care::confirm(data, stored(called), now_));
    });
    work();
    const size_t told = count();
    now_ = kNow + 27h;
    work();
    work();
    ASSERT_EQ(count(), told + 1) << reported_;
    EXPECT_EQ(server_.mails().back().to, "vera@example.org");
    EXPECT_TRUE(last_has("Reminder: appointment on")) << last();
    EXPECT_FALSE(last_after("https://a.example/booking/").empty()) << last();
    now_ = kNow + 48h + 30min;
    work();
    EXPECT_EQ(count(), told + 1) << "of two hours before nobody asked";
}

TEST_P(Deliveries, remind_of_a_walk_only_while_there_is_one_to_do) {
    begin_programme();
    now_ = kNow + 1h;
    work();
    work();
    ASSERT_EQ(count(), 1u) << reported_;
    EXPECT_TRUE(last_has("Subject: A reminder from Amble\r\n"));
    now_ = kNow + 24h;
    walk(60);
    now_ = now_ + 1h;
    work();
    EXPECT_EQ(count(), 1u) << "it is done";
    now_ = kNow + 48h;
    write([&](Transaction& data) {
        programme::note_events(data, anna_, Zone::utc().day_at(now_), {"stop chest"}, now_);
    });
    now_ = now_ + 1h;
    work();
    EXPECT_EQ(count(), 1u) << "the programme is stopped";
}

TEST_P(Deliveries, send_a_link_that_confirms_an_address) {
    write([&](Transaction& data) {
        account::save_email(data, anna_, "new@example.org");
        account::ask_for_email_proof(data, anna_, now_);
    });
    work();
    ASSERT_EQ(count(), 1u);
    EXPECT_EQ(server_.mails()[0].to, "new@example.org");
    const std::string token = last_after("/confirm-email?link=3D");
    ASSERT_FALSE(token.empty()) << last();
    write([&](Transaction& data) { EXPECT_TRUE(account::confirm_email(data, token, now_)); });
}

TEST_P(Deliveries, ask_a_visitor_to_confirm_and_call_nobody_by_mail) {
    book(kNow + 240h, {}, "vera@example.org");
    book(kNow + 260h, {}, "+44 20 7946 0000");
    work();
    ASSERT_EQ(count(), 1u) << reported_;
    EXPECT_EQ(server_.mails()[0].to, "vera@example.org");
    EXPECT_TRUE(last_has("/confirm-appointment?link"));
}

TEST_P(Deliveries, ask_an_address_that_nobody_proved_only_a_few_times) {
    for (const auto hours : {240h, 250h, 260h, 270h, 280h})
        book(kNow + hours, {}, "Stranger@example.org");
    book(kNow + 290h, {}, "vera@example.org");
    work();
    EXPECT_EQ(count(), 4u) << "three to the one, and one to the other";
    now_ = kNow + 2h;
    book(kNow + 300h, {}, "stranger@example.org");
    work();
    EXPECT_EQ(count(), 5u) << "an hour later one more";
}

TEST_P(Deliveries, lead_a_visitor_to_their_own_appointment_once_it_is_booked) {
    const auto made = book(kNow + 240h, {}, "vera@example.org");
    write([&](Transaction& data) { EXPECT_TRUE(care::confirm(data, stored(made), now_)); });
    work();
    ASSERT_EQ(count(), 1u) << reported_;
    EXPECT_TRUE(last_has("Open the link to see, move or cancel it.")) << last();
    const std::string token = last_after("https://a.example/booking/");
    ASSERT_EQ(token.size(), account::new_token().size()) << last();
    const auto led_to = [&](const std::string& link) {
        std::optional<care::Appointment> found;
        database().read([&](Transaction& data) { found = care::appointment_by_link(data, account::token_hash(link)); });
        return found ? found->id : Id();
    };
    EXPECT_EQ(led_to(token), made.id);
    end(made, care::AppointmentState::cancelled);
    work();
    EXPECT_TRUE(last_has("method=CANCEL"));
    EXPECT_FALSE(last_has("/booking/")) << "there is nothing more to do with it";
}

TEST_P(Deliveries, leave_the_links_of_older_letters_to_a_visitor_as_they_were) {
    const auto made = book(kNow + 240h, {}, "vera@example.org");
    std::vector<std::string> proofs, links;
    const auto open_letter = [&](std::vector<std::string>& kept, const std::string& begin) {
        work();
        kept.push_back(account::token_hash(last_after(begin)));
    };
    open_letter(proofs, "/confirm-appointment?link=3D");
    move(made, kNow + 250h);
    open_letter(proofs, "/confirm-appointment?link=3D");
    write([&](Transaction& data) { EXPECT_TRUE(care::confirm(data, stored(made), now_)); });
    open_letter(links, "https://a.example/booking/");
    move(made, kNow + 260h);
    open_letter(links, "https://a.example/booking/");
    EXPECT_NE(proofs[0], proofs[1]);
    EXPECT_NE(links[0], links[1]);
    database().read([&](Transaction& data) {
        for (const std::string& each : proofs)
            EXPECT_TRUE(care::appointment_by_proof(data, each));
        for (const std::string& each : links)
            EXPECT_TRUE(care::appointment_by_link(data, each));
    });
}

TEST_P(Deliveries, do_not_tell_who_comes_late_that_their_appointment_is_cancelled) {
    const auto late = book(kNow + 240h, anna_);
    work();
    const size_t told = count();
    now_ = late.time.start + 15min;
    end(late, care::AppointmentState::missed);
    work();
    EXPECT_EQ(count(), told) << last();
    const auto failed = book(now_ + 1h, anna_);
    work();
    now_ = failed.time.start + 5min;
    end(failed, care::AppointmentState::failed);
    work();
    EXPECT_TRUE(last_has("method=CANCEL")) << "that the specialist cannot come they need to know";
}

TEST_P(Deliveries, push_to_each_browser_and_forget_those_that_are_gone) {
    key_ = push_key_of(database());
    EXPECT_EQ(push_key_of(database()), key_);
    const outgoing::TestPushReader browser;
    std::mutex mutex;
    std::vector<std::string> sealed;
    const http::TestServer service([&](const http::Request& request, http::Reply reply) {
        if (request.path == "/gone") return reply.send(http::plain("", 410));
        EXPECT_TRUE(request.header("authorization").value_or("").starts_with("vapid t="));
        const std::lock_guard lock(mutex);
        sealed.push_back(request.body);
        reply.send(http::plain("", 201));
    });
    write([&](Transaction& data) {
        reminders::save_choice(data, anna_, reminders::Kind::appointment, {false, true, 0}, now_);
        for (const char* path : {"/taken", "/gone"})
            reminders::save_subscription(data, anna_,
                                         {random_id(),
                                          fmt::format("http://127.0.0.1:{}{}", service.server->port(), path),
                                          base64url(browser.reader().point), base64url(browser.reader().secret), now_});
    });
    book(kNow + 49h, anna_);
    now_ = kNow + 25h;
    work_on_letters();
    {
        const std::lock_guard lock(mutex);
        EXPECT_TRUE(sealed.empty()) << "no letter waits for a push service";
    }
    work();
    work();
    const std::lock_guard lock(mutex);
    ASSERT_EQ(sealed.size(), 1u) << reported_;
    const std::string text = browser.open(sealed[0]).value_or("");
    EXPECT_NE(text.find(R"("body":"Reminder: appointment on)"), std::string::npos) << text;
    database().read([&](Transaction& data) { EXPECT_EQ(reminders::subscriptions_of(data, anna_).size(), 1u); });
    EXPECT_EQ(reach().delivered_by, reminders::Way::push);
    EXPECT_EQ(count(), 0u);
}

} // namespace amble::app
