// Nobody reads of a member what the member did not share: every page of the site, as every role, with every name that
// a page could be asked by, against every set of parts.

#include "account/access_log_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "app/personal_data.h"
#include "app/routes.h"
#include "app/server_facts.h"
#include "care/guidance_store.h"
#include "care/message_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/database/testing.h"
#include "screening/answers_for_test.h"
#include "screening/screening_store.h"
#include "tracking/measure_store.h"
#include "tracking/tracking_store.h"

#include <array>
#include <functional>

namespace amble::app {

namespace {

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

/// What a page that shows a part of the member holds, and no other page.
struct Mark {
    care::Part part;
    std::string_view text;
};
constexpr std::array kMarks{
    Mark{care::Part::screening, "said-in-the-consultation"},
    Mark{care::Part::walks, "<td>173</td>"},
    Mark{care::Part::pain, "<td>8.5</td>"},
    Mark{care::Part::measures, "37 times"},
    Mark{care::Part::guidance, "why-it-was-skipped"},
};
/// On the page of messages, which is one of its own.
constexpr std::string_view kWritten = "written-to-the-specialist";

class Sight : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = specialist("Lind");
        database().write([&](database::Transaction& data) { write_ada(data); });
        const auto connections = [] { return http::Server::Counts{}; };
        routes_ = all_routes({{metrics_, connections, ""}, {}, server_facts({}, connections), {}, false});
        pages_ = std::make_unique<account::Pages>(database(), routes_, kNow);
    }

    PersonId specialist(std::string_view name) { return account::a_specialist(database(), name, kToday); }

    void write_ada(database::Transaction& data) {
        walk_.id = random_id();
        walk_.day = kToday - 1;
        walk_.minutes = 173;
        tracking::add_walk(data, ada_, walk_, kNow);
        tracking::set_check_in(data, ada_, {kToday, 8, kNow});
        tracking::set_check_in(data, ada_, {kToday - 1, 9, kNow});
        tracking::keep_measure(data, ada_, {tracking::MeasureKind::chair_stand, kToday, {37}}, kNow);
        care::Prescription heat;
        heat.id = heat_;
        heat.by = {lind_, "Lind"};
        heat.treatment = "heat";
        heat.first = heat.last = kToday;
        care::add_prescription(data, ada_, heat);
        care::note_day(data, ada_, {heat.id, kToday, care::Did::skipped, "why-it-was-skipped"});
        write_message(data);
        screening::save_answers(
            data, ada_, {kNow, kToday, screening::Occasion::start, screening::kQuestionsVersion, screening::with({})});
        screening::add_record(
            data, ada_, {kNow, kToday, screening::Consulted{kNow, "Dr Own", "doctor", "said-in-the-consultation", {}}});
    }

    void write_message(database::Transaction& data) const {
        const care::Share thread{random_id(), ada_, lind_, "Lind", kNow, kToday, {}, {}};
        const std::string letter = "%PDF-1.7 " + std::string(kWritten);
        const care::Attachment file{"letter.pdf", care::AttachmentKind::pdf, static_cast<int64_t>(letter.size())};
        const care::Message message{message_, care::Sender::member, std::string(kWritten), kNow, {}, file};
        care::add_message(data, thread, message);
        care::add_attachment(data, thread, message, letter);
    }

    Id share(care::Parts parts, Day until = kToday + 30) {
        const Id id = random_id();
        database().write([&](database::Transaction& data) {
            care::add_share(data, {id, ada_, lind_, "Lind", kNow, until, {}, parts});
        });
        return id;
    }

    /// Every page that can be read, or form that can be sent, with each of `names` in each place of its address.
    std::vector<std::string> addresses(const std::vector<std::string>& names,
                                       http::Method method = http::Method::get) const {
        std::vector<std::string> all;
        for (const account::Route& route : routes_) {
            // What is sent to one's own rows alone meets nobody else's, and may end the session or wait for a hash.
            const bool meets_others =
                route.access == account::Access::specialist || route.reach == account::Reach::crosses_persons;
            if (route.method != method || (method == http::Method::post && !meets_others)) continue;
            std::vector<std::string> begun{""};
            for (const std::string_view piece : split(route.pattern.substr(1), '/')) {
                std::vector<std::string> longer;
                for (const std::string& each : begun) {
                    if (!piece.starts_with(':')) longer.push_back(each + "/" + std::string(piece));
                    for (const std::string& name : piece.starts_with(':') ? names : std::vector<std::string>())
                        longer.push_back(each + "/" + name);
                }
                begun = std::move(longer);
            }
            all.insert(all.end(), begun.begin(), begun.end());
        }
        return all;
    }

    /// The marks on all these pages, as the one who is signed in sees them.
    std::vector<std::string> seen_on(const std::vector<std::string>& pages) {
        std::vector<std::string> seen;
        for (const std::string& address : pages)
            note_marks(address, pages_->get(address), seen);
        return seen;
    }
    static void note_marks(const std::string& address, const http::Response& page, std::vector<std::string>& seen) {
        if (account::shows(page, kWritten)) seen.push_back(address + " shows a message");
        for (const Mark& mark : kMarks)
            if (account::shows(page, mark.text)) seen.push_back(address + " shows " + std::string(mark.text));
    }

    std::vector<std::string> names(const Id& share) const {
        return {share.text(), walk_.id.text(), heat_.text(), message_.text(), "chair_stand", iso(kToday)};
    }

    /// Whether a line of this very moment stands in the member's log.
    bool logged_now() {
        bool logged = false;
        database().read([&](database::Transaction& data) {
            const auto newest = account::access_log(data, ada_, {pages_->now}, 1);
            logged = !newest.empty() && newest.front().at == pages_->now;
        });
        return logged;
    }
    /// Each call in a moment of its own: those that showed a mark, and of them those that no line of the log tells of.
    struct Looks {
        int shown = 0;
        std::vector<std::string> untold;
    };
    void look(const std::string& address, const std::function<http::Response(const std::string& address)>& call,
              Looks& looks) {
        pages_->now = pages_->now + std::chrono::microseconds(1);
        std::vector<std::string> seen;
        note_marks(address, call(address), seen);
        looks.shown += seen.empty() ? 0 : 1;
        if (!seen.empty() && !logged_now()) looks.untold.insert(looks.untold.end(), seen.begin(), seen.end());
    }

    PersonId ada_, lind_;
    tracking::Walk walk_;
    Id heat_ = random_id();
    Id message_ = random_id();
    Metrics metrics_;
    account::Routes routes_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(Sight);

/// What the forms of specialists ask for, each in a way that none of them takes.
account::SentFields wrongly_filled() {
    const std::string long_words(5000, 'x');
    return {{"decision", "clear"},    {"until", "2020-01-01"},
            {"most_minutes", "many"}, {"words", long_words},
            {"pointer", long_words},  {"ready", "none"},
            {"review_day", "never"},  {"review_about", long_words},
            {"treatment", "heat"},    {"dose", ""},
            {"days_a_week", "9"},     {"last", "2020-01-01"},
            {"message", long_words},  {"do", "nothing of these"},
            {"start", "some day"}};
}

care::Parts parts_of(unsigned bits) {
    care::Parts parts;
    for (size_t i = 0; i < care::kParts.size(); ++i)
        if ((bits & (1u << i)) != 0) parts = parts.with(care::kParts[i]);
    return parts;
}

} // namespace

TEST_P(Sight, of_a_specialist_is_what_was_shared_and_nothing_else_for_every_set_of_parts) {
    pages_->sign_in_as(lind_);
    for (unsigned bits = 1; bits < 1u << care::kParts.size(); ++bits) {
        const care::Parts parts = parts_of(bits);
        const Id id = share(parts);
        const auto page = pages_->get("/specialist/" + id.text());
        ASSERT_EQ(page.status, 200) << joined(parts);
        for (const Mark& mark : kMarks)
            EXPECT_EQ(account::shows(page, mark.text), parts.has(mark.part)) << joined(parts) << ": " << mark.text;
        const auto thread = pages_->get("/specialist/" + id.text() + "/messages");
        EXPECT_EQ(thread.status == 200, parts.has(care::Part::messages)) << joined(parts);
        EXPECT_EQ(account::shows(thread, kWritten), parts.has(care::Part::messages)) << joined(parts);
    }
}

// The answer to a refused form is rolled back, and with it the note in the member's log of what it showed.
TEST_P(Sight, of_a_specialist_whose_form_is_refused_is_nothing) {
    const Id id = share(parts_of(~0u));
    pages_->sign_in_as(lind_);
    std::vector<std::string> seen;
    int refused = 0;
    for (const std::string& address : addresses(names(id), http::Method::post)) {
        if (!address.starts_with("/specialist/")) continue;
        const auto page = pages_->post(address);
        refused += page.status == 422 ? 1 : 0;
        note_marks(address, page, seen);
    }
    EXPECT_GE(refused, 5) << "a decision, a pointer, a review, a treatment, a message";
    EXPECT_EQ(seen, std::vector<std::string>{});
}

TEST_P(Sight, of_a_specialist_stands_in_the_members_log_whatever_they_ask_for_or_send) {
    const Id id = share(parts_of(~0u));
    pages_->sign_in_as(lind_);
    Looks looks;
    for (const std::string& address : addresses(names(id)))
        look(address, [&](const std::string& page) { return pages_->get(page); }, looks);
    EXPECT_GE(looks.shown, 3) << "the member's page, the messages, the letter with one";
    for (const std::string& address : addresses(names(id), http::Method::post)) {
        look(address, [&](const std::string& form) { return pages_->post(form); }, looks);
        look(address, [&](const std::string& form) { return pages_->post(form, wrongly_filled()); }, looks);
        look(
            address,
            [&](const std::string& form) { return pages_->upload(form, {{"letter.exe", "MZ"}}, wrongly_filled()); },
            looks);
    }
    EXPECT_EQ(looks.untold, std::vector<std::string>{});
}

TEST_P(Sight, of_everybody_else_is_nothing_on_any_page) {
    const Id id = share(parts_of(~0u));
    const auto pages = addresses(names(id));
    pages_->sign_in_as(lind_);
    ASSERT_FALSE(seen_on(pages).empty()) << "the marks are there to be seen";
    using account::Role;
    using account::Roles;
    const std::vector<PersonId> others{specialist("Moss"), account::a_person(database(), "Bo"),
                                       account::a_person(database(), "Desk", Roles().with(Role::desk)),
                                       account::a_person(database(), "Mod", Roles().with(Role::moderator)),
                                       account::a_person(database(), "Olof", Roles().with(Role::operator_))};
    for (const PersonId other : others) {
        pages_->sign_in_as(other);
        EXPECT_EQ(seen_on(pages), std::vector<std::string>{});
    }
    pages_->cookies.clear();
    EXPECT_EQ(seen_on(pages), std::vector<std::string>{}) << "a visitor";
}

TEST_P(Sight, ends_with_the_share_and_with_its_last_day) {
    const Id over = share(parts_of(~0u), kToday - 1);
    pages_->sign_in_as(lind_);
    EXPECT_EQ(seen_on(addresses(names(over))), std::vector<std::string>{}) << "its last day was yesterday";
    const Id ended = share(parts_of(~0u));
    database().write([&](database::Transaction& data) { care::end_share(data, ada_, ended, kNow); });
    EXPECT_EQ(seen_on(addresses(names(ended))), std::vector<std::string>{});
    const Id first = share(parts_of(~0u));
    share(parts_of(1));
    EXPECT_EQ(pages_->get("/specialist/" + first.text()).status, 404)
        << "a new share takes the place of the one before";
}

TEST_P(Sight, ends_with_the_last_day_where_the_member_is_not_where_the_specialist_looks_from) {
    const auto live_in = [&](PersonId person, std::string_view zone) {
        database().write([&](database::Transaction& data) {
            account::Profile profile = account::find_account(data, person)->profile;
            profile.zone = zone;
            account::save_profile(data, person, profile);
        });
    };
    const Id last = share(parts_of(~0u), kToday);
    const std::string page = "/specialist/" + last.text();
    pages_->sign_in_as(lind_);
    live_in(ada_, "Pacific/Auckland");
    live_in(lind_, "Pacific/Pago_Pago");                  // a day behind
    pages_->now = *parse_instant("2026-11-22T10:59:00Z"); // 23:59 in Auckland
    EXPECT_EQ(pages_->get(page).status, 200);
    EXPECT_TRUE(account::shows(pages_->get("/specialist"), "Ada"));
    pages_->now = *parse_instant("2026-11-22T11:00:00Z");
    EXPECT_EQ(pages_->get(page).status, 404);
    EXPECT_FALSE(account::shows(pages_->get("/specialist"), "Ada"));

    live_in(ada_, "Pacific/Pago_Pago");
    live_in(lind_, "Pacific/Auckland");
    pages_->now = *parse_instant("2026-11-23T10:59:00Z"); // 23:59 in Pago Pago
    pages_->sign_in_as(lind_);                            // a session ends in between
    EXPECT_EQ(pages_->get(page).status, 200) << "nor does it end before";
    pages_->now = *parse_instant("2026-11-23T11:00:00Z");
    EXPECT_EQ(pages_->get(page).status, 404);
}

} // namespace amble::app
