#include "reminders/reminders_pages.h"

#include "account/email_store.h"
#include "account/form_state.h"
#include "account/page.h"
#include "account/person_store.h"
#include "account/waiting_words.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "reminders/page_functions.h"
#include "reminders/push_store.h"
#include "reminders/reach_store.h"

namespace amble::reminders {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr int kDayMinutes = 24 * 60;

/// "10:00" or "10:00:00", as browsers send a time.
std::optional<int> parse_clock(std::string_view text) {
    const auto parts = split(trim(text), ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    const auto hour = parse_whole_number(parts[0]);
    const auto minute = parse_whole_number(parts[1]);
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
    return static_cast<int>(*hour * 60 + *minute);
}

/// All that the form sets.
struct Wanted {
    std::array<Choice, kKinds.size()> choices;
    Quiet quiet;
    Problems problems;
};

int typed_minute(const Visit& visit, std::string_view field, Problems& problems) {
    const auto minute = parse_clock(visit.form.text(field));
    if (!minute) problems.push_back(problem(field, "Write a time like 10:00."));
    return minute.value_or(0);
}

Wanted read(const Visit& visit) {
    Wanted wanted;
    wanted.quiet = {typed_minute(visit, "quiet_from", wanted.problems),
                    typed_minute(visit, "quiet_to", wanted.problems)};
    for (size_t i = 0; i < kKinds.size(); ++i) {
        const std::string kind(name(kKinds[i]));
        Choice& choice = wanted.choices[i];
        choice.by_mail = visit.form.text(kind + "-mail") == "mail";
        choice.by_push = visit.form.text(kind + "-push") == "push";
        if (kKinds[i] == Kind::appointment) continue;
        choice.minute = typed_minute(visit, kind + "_time", wanted.problems);
        if (choice.is_on() && wanted.quiet.holds(choice.minute))
            wanted.problems.push_back(
                problem(kind + "_time", "This is in your quiet hours. Choose another time, or make those shorter."));
    }
    return wanted;
}

std::string stored(Visit& visit, const Reach& reach, std::string_view field) {
    if (field == "quiet_from") return clock_text(reach.quiet.from);
    if (field == "quiet_to") return clock_text(reach.quiet.to);
    for (const Kind kind : kKinds) {
        if (!field.starts_with(name(kind))) continue;
        const Choice choice = choice_of(visit.data(), visit.person(), kind);
        const std::string_view rest = field.substr(name(kind).size());
        if (rest == "-mail") return choice.by_mail ? "mail" : "";
        if (rest == "-push") return choice.by_push ? "push" : "";
        if (rest == "_time") return clock_text(choice.minute % kDayMinutes);
    }
    return "";
}

void write_address(Html& page, Visit& visit, const Reach& reach, const Settings& settings) {
    const auto account = account::find_account(visit.data(), visit.person());
    page << "<h2>" << say("E-mail") << "</h2><p>";
    if (!settings.sends_mail) {
        page << say("This site sends no mail.") << "</p>";
        return;
    }
    if (!account || account->email.empty()) {
        page << say("You have given no address.") << " <a" << html::href("/yours/profile") << ">" << say("Give one")
             << "</a></p>";
        return;
    }
    page << "<b>" << account->email << "</b> ";
    if (!reach.address.empty()) {
        page << say("is confirmed. Letters say when something waits for you here, and never what.") << "</p>";
        return;
    }
    page << (account->email == reach.refused
                 ? say("was refused by its mail server, so nothing is sent there. See whether it is right.")
                 : say("is not confirmed yet, so nothing is sent there. Open the link in the letter to it."))
         << "</p>";
    account::open_form(page, visit, html::Path("/yours/reminders/address"));
    page << R"(<p class="actions"><button class="button quiet">)" << say("Send the letter again")
         << "</button></p></form>";
}

void write_delivered(Html& page, const Visit& visit, const Reach& reach) {
    page << R"(<p class="hint">)";
    if (!reach.delivered) {
        page << say("No reminder was delivered yet.") << "</p>";
        return;
    }
    const std::string day = visit.words.short_day(reach.zone.day_at(*reach.delivered));
    const std::string time = clock_text(reach.zone.minute_at(*reach.delivered));
    page << (reach.delivered_by == Way::push
                 ? say("The last reminder was delivered on {0} at {1}, to a browser of yours.", day, time)
                 : say("The last reminder was delivered on {0} at {1}, by e-mail.", day, time))
         << "</p>";
}

void write_kinds(html::Form& form, bool sends_mail) {
    std::vector<html::Choice> ways;
    if (sends_mail) ways.push_back({"mail", say("By e-mail")});
    ways.push_back({"push", say("As a message on your devices")});
    form.boxes({.name = "appointment",
                .label = say("Appointments"),
                .hint = say("When one is set or moved, the day before, and two hours before"),
                .need = html::Need::optional},
               ways);
    form.boxes({.name = "walk",
                .label = say("Today's walk"),
                .hint = say("Only on days that have one, and only while it is not done"),
                .need = html::Need::optional},
               ways);
    form.time({.name = "walk_time", .label = say("Time for the walk's reminder")});
    form.boxes({.name = "week",
                .label = say("The week's review"),
                .hint = say("On the day when it waits for you"),
                .need = html::Need::optional},
               ways);
    form.time({.name = "week_time", .label = say("Time for the review's reminder")});
    form.boxes({.name = "trial",
                .label = say("A trial of your own"),
                .hint = say("Each evening while one runs, and only while its day is not rated"),
                .need = html::Need::optional},
               ways);
    form.time({.name = "trial_time", .label = say("Time for the trial's reminder")});
    form.time({.name = "quiet_from", .label = say("Nothing is sent from")});
    form.time({.name = "quiet_to", .label = say("until"), .hint = say("By the clock where you live")});
}

void write_browsers(Html& page, Visit& visit, const Settings& settings) {
    page << "<h2>" << say("Messages on your devices") << R"(</h2><div data-push hidden)"
         << html::attribute("data-key", settings.push_key)
         << R"(><p class="actions"><button type="button" class="button quiet">)" << say("Let this browser show them")
         << R"(</button></p><p role="status" hidden data-refused>)"
         << say("This browser does not let us. Its settings for this site say why.") << "</p></div>";
    const auto all = subscriptions_of(visit.data(), visit.person());
    if (all.empty()) page << "<p>" << say("No browser shows messages for you yet.") << "</p>";
    for (const Subscription& each : all) {
        account::open_form(page, visit, html::Url("/yours/push/", each.id, "/remove"));
        page << R"(<p class="actions"><span>)"
             << say("A browser, since {0}", visit.words.short_day(visit.viewer->zone.day_at(each.made)))
             << R"(</span> <button class="button quiet">)" << say("Remove it") << "</button></p></form>";
    }
}

http::Response page_of(Visit& visit, const Settings& settings, const html::FormState& state) {
    const auto reach = reach_of(visit.data(), visit.person());
    if (!reach) return http::not_found();
    Html page = account::start_page(visit);
    page << "<h1>" << say("E-mail and reminders") << "</h1>";
    if (visit.request.query_fields().text("saved") == "yes")
        page << R"(<div class="notice" role="status"><p>)" << say("Saved.") << "</p></div>";
    write_address(page, visit, *reach, settings);
    page << "<h2>" << say("Reminders") << "</h2>";
    write_delivered(page, visit, *reach);
    account::open_form(page, visit, html::Path("/yours/reminders"));
    html::Form form(page, state);
    form.summary();
    write_kinds(form, settings.sends_mail);
    form.send(say("Save"));
    page << "</form>";
    account::open_form(page, visit, html::Path("/yours/reminders/stop"));
    page << R"(<p class="actions"><button class="button quiet">)" << say("Stop all reminders")
         << "</button></p></form>";
    if (!settings.push_key.empty()) write_browsers(page, visit, settings);
    return account::show(visit,
                         {.title = say("E-mail and reminders"),
                          .section = account::Section::yours,
                          .status = state.problems.empty() ? 200 : 422,
                          .island = "reminders"},
                         page);
}

http::Response show(Visit& visit, const Settings& settings, Problems problems) {
    const auto reach = reach_of(visit.data(), visit.person());
    if (!reach) return http::not_found();
    const html::FormState state{[&](std::string_view field) { return stored(visit, *reach, field); },
                                std::move(problems)};
    return page_of(visit, settings, state);
}

http::Response save(Visit& visit, const Settings& settings) {
    Wanted wanted = read(visit);
    if (!wanted.problems.empty())
        return page_of(visit, settings, account::sent_form(visit, std::move(wanted.problems)));
    save_quiet(visit.data(), visit.person(), wanted.quiet);
    for (size_t i = 0; i < kKinds.size(); ++i) {
        // What the page did not ask is kept for the day on which this site sends mail.
        if (!settings.sends_mail)
            wanted.choices[i].by_mail = choice_of(visit.data(), visit.person(), kKinds[i]).by_mail;
        save_choice(visit.data(), visit.person(), kKinds[i], wanted.choices[i], visit.now);
    }
    return http::see_other("/yours/reminders?saved=yes");
}

http::Response stop_here(Visit& visit) {
    stop_all(visit.data(), visit.person(), visit.now);
    return http::see_other("/yours/reminders?saved=yes");
}

/// An address that was refused may have been mended at its server: asking anew gives it another chance.
http::Response send_again(Visit& visit, const Settings& settings) {
    const auto wait = account::ask_for_email_proof(visit.data(), visit.person(), visit.now);
    if (wait.count() > 0) {
        const auto why = say("Too many letters were sent to confirm an address.");
        return show(visit, settings, {{"", account::asked_to_wait(visit, why, wait)}});
    }
    forget_refusal(visit.data(), visit.person());
    return http::see_other("/yours/reminders");
}

} // namespace

account::Routes routes(const Settings& settings) {
    using enum account::Access;
    using enum account::Work;
    using enum http::Method;
    constexpr auto kAcross = account::Reach::crosses_persons;
    const auto showing = [settings](Visit& visit) { return show(visit, settings, {}); };
    const auto sending = [settings](Visit& visit) { return send_again(visit, settings); };
    const auto saving = [settings](Visit& visit) { return save(visit, settings); };
    return {
        {get, "/yours/reminders", member, account::Work::read, showing},
        {post, "/yours/reminders", member, write, saving},
        {post, "/yours/reminders/stop", member, write, stop_here},
        {post, "/yours/reminders/address", member, write, sending},
        {post, "/yours/push", member, write, subscribe},
        {post, "/yours/push/:id/remove", member, write, unsubscribe},
        {get, "/stop-reminders/:stop", anyone, account::Work::read, show_stop, kAcross},
        {get, "/confirm-appointment", anyone, account::Work::read, show_confirm_appointment, kAcross},
        {post, "/confirm-appointment", anyone, write, confirm_appointment, kAcross},
        // Mail programs send this by themselves when somebody presses their button to end letters (RFC 8058).
        {.method = post,
         .pattern = "/stop-reminders/:stop",
         .access = anyone,
         .work = write,
         .handler = stop,
         .reach = kAcross,
         .from_anywhere = true},
    };
}

} // namespace amble::reminders
