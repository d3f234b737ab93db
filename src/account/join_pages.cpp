#include "account/join_pages.h"

#include "account/agree_pages.h"
#include "account/arrival_pages.h"
#include "account/consent.h"
#include "account/consent_store.h"
#include "account/email_store.h"
#include "account/form_state.h"
#include "account/link_store.h"
#include "account/page.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/person_store.h"
#include "account/profile_form.h"
#include "account/second_step_store.h"
#include "account/throttle_store.h"
#include "account/waiting_words.h"

namespace amble::account {

using html::Form;
using html::FormState;
using html::href;
using html::Html;
using html::say;
using html::TextKind;

namespace {

/// By which door somebody comes in: the token of their link and what it gives.
struct Door {
    LinkKind kind;
    std::string token;
    std::optional<Link> link;

    Roles roles() const { return link ? link->roles : Roles(); }
    html::Path path() const { return kind == LinkKind::first_operator ? html::Path("/first-operator") : "/join"; }
    html::Url form() const { return link ? html::Url::of_site(link_path(kind, token)) : html::Url(path()); }
    bool is_open(SignUp sign_up) const { return link || (kind == LinkKind::invitation && sign_up == SignUp::open); }
};

Door door_of(database::Transaction& data, LinkKind kind, std::string_view token, Instant now) {
    Door door{kind, std::string(token), find_link(data, kind, token, now)};
    // One may have been made at the command line since the link was printed, where others may read it.
    if (kind == LinkKind::first_operator && operator_exists(data)) door.link.reset();
    return door;
}

/// Nobody can be asked for an invitation here, so none is spoken of.
http::Response closed_page(const Visit& visit) {
    Html body = start_page(visit);
    body << "<h1>" << say("This site takes no new members") << "</h1><p>"
         << say("Whoever is a member already signs in. Much of this site is there without an account.")
         << R"(</p><p class="actions"><a class="button")" << href("/sign-in") << ">" << say("Sign in")
         << R"(</a> <a class="button quiet")" << href("/") << ">" << say("Go to the start") << "</a></p>";
    return show(visit, {.title = say("This site takes no new members"), .status = 403}, body);
}

/// Whom to ask stands there, since this is where somebody without a link ends.
void write_whom_to_ask(Html& body, const Settings& settings) {
    body << say("Members of this site are invited by whoever runs it. If you have a link, open it again.") << "</p><p>";
    if (settings.contact.empty())
        body << say("If you have none, ask the clinic or association that told you of this site.");
    else
        body << say("If you have none, ask for one: {0}", settings.contact);
}

http::Response shut_page(const Visit& visit, const Door& door) {
    if (door.token.empty() && visit.settings.sign_up == SignUp::closed) return closed_page(visit);
    Html body = start_page(visit);
    body << "<h1>" << say("You need an invitation") << "</h1><p>";
    if (door.token.empty())
        write_whom_to_ask(body, visit.settings);
    else
        body << say("This link is no longer good: it was used, it is too old, or a part of it is missing. Ask whoever "
                    "sent it for a new one.");
    body << "</p><p><a" << href("/sign-in") << ">" << say("Sign in") << "</a></p>";
    return show(visit, {.title = say("You need an invitation"), .status = 403}, body);
}

http::Response join_page(const Visit& visit, const Door& door, const FormState& state, AskAge ask, int status = 200) {
    Html body = start_page(visit);
    body << "<h1>" << (door.kind == LinkKind::first_operator ? say("Set up this site") : say("Join")) << "</h1>";
    if (door.kind == LinkKind::first_operator)
        body << "<p>" << say("This account will run the site. You can walk with it too.") << "</p>";
    open_form(body, visit, door.path());
    Form form(body, state);
    form.summary();
    form.hidden("link", door.token);
    form.text({.name = "sign_in_name",
               .label = say("Name to sign in with"),
               .hint = say("Your e-mail address, or any word. Other members never see it."),
               .autocomplete = "username"});
    form.text({.name = "new_password",
               .label = say("Password"),
               .hint = say("At least {0} characters. Four unrelated words are easy to remember and hard to guess.",
                           kShortestPassword),
               .autocomplete = "new-password"},
              TextKind::password);
    write_profile_fields(form, ask);
    write_agreement(body, visit);
    form.box({.name = "agree", .label = say("I have read this and agree")});
    form.send(say("Join"));
    body << "</form>";
    return show(visit, {.title = say("Join"), .status = status, .island = "join"}, body);
}

/// Nobody under 18 is let in, and nothing of what they wrote is kept: the rules were made for adults.
http::Response under_age_page(const Visit& visit, const Door& door) {
    Html body = start_page(visit);
    body << "<h1>" << say("This programme is for adults") << "</h1><p>"
         << say("Its rules were made for people of 18 and older. Back pain at a younger age should be looked at by a "
                "doctor or physiotherapist, who can tell you what is right for you. Ask a parent or a school nurse to "
                "help you find one.")
         << "</p><p>" << say("Nothing that you wrote here was kept.") << "</p><p><a" << href("/emergency") << ">"
         << say("If something is urgent: emergency numbers") << "</a></p><h2>"
         << say("Did you mistype your year of birth?") << "</h2><p>"
         << say("If you are 18 or older, fill the form in once more.")
         << R"(</p><p class="actions"><a class="button quiet")" << href(door.form()) << ">" << say("Back to the form")
         << "</a></p>";
    return show(visit, {.title = say("This programme is for adults")}, body);
}

struct Joining {
    NewAccount account;
    std::string password; // composed, not yet hashed
    Adult adult;
    Problems problems;
};

Joining read_joining(const Visit& visit, Roles roles) {
    TypedProfile typed = read_profile(visit.form, visit.today());
    Joining joining{{typed.profile, roles, {}, {}, typed.email}, {}, typed.adult, {}};
    joining.account.sign_in = noted(joining.problems, parse_sign_in_name(visit.form.text("sign_in_name")));
    const Guessable guessable{joining.account.sign_in.key, typed.profile.name, visit.settings.site_name};
    const auto password = visit.form.raw("new_password").value_or("");
    joining.password = noted(joining.problems, parse_new_password(password, guessable));
    joining.problems.insert(joining.problems.end(), typed.problems.begin(), typed.problems.end());
    if (typed.adult == Adult::this_year)
        joining.problems.push_back(problem("is_adult", "You turn 18 this year. Tick the box if you already have."));
    if (visit.form.text("agree") != "yes")
        joining.problems.push_back(problem("agree", "Tick the box if you agree; without that nothing can be kept."));
    return joining;
}

enum class Outcome { joined, name_taken, link_gone, has_to_wait };

struct Stored {
    Outcome outcome = Outcome::link_gone;
    std::chrono::seconds wait{0};
};

Stored store(database::Transaction& data, const Visit& visit, const Door& door, const Joining& joining,
             const Arrival& arrival) {
    const Door now = door_of(data, door.kind, door.token, visit.now);
    if (!now.is_open(visit.settings.sign_up)) return {Outcome::link_gone};
    const std::string& address = visit.request.client_address;
    if (const auto wait = wait_for_name(data, address, visit.now); wait.count() > 0)
        return {Outcome::has_to_wait, wait};
    const auto person = add_account(data, joining.account, visit.today());
    if (!person) {
        name_was_taken(data, address, visit.now);
        return {Outcome::name_taken};
    }
    if (now.link) use_link(data, door.kind, door.token, visit.now);
    record_consent(data, *person, {std::string(kJoining), std::string(kJoiningVersion), visit.now});
    if (!joining.account.email.empty()) ask_for_email_proof(data, *person, visit.now);
    arrival.store(data, *person, joining.account.sign_in.key, owed_after_password(data, *person));
    return {Outcome::joined};
}

http::Response finish_joining(const Visit& visit, const Door& door, Joining& joining) {
    const auto again = [&](int status, const Problem& problem) {
        return join_page(visit, door, sent_form(visit, {problem}), AskAge::no, status);
    };
    const auto hash = hash_password(joining.password);
    if (!hash) return again(503, problem("", "Many people are signing in just now. Try again in a minute."));
    joining.account.password_hash = *hash;
    const Arrival arrival(visit);
    Stored stored;
    visit.database.write([&](database::Transaction& data) { stored = store(data, visit, door, joining, arrival); });
    switch (stored.outcome) {
    case Outcome::joined:
        return arrival.lead_to(door.kind == LinkKind::first_operator ? "/operator" : "/today");
    case Outcome::name_taken:
        return again(422, problem("sign_in_name", "Somebody signs in with this name already. Choose another."));
    case Outcome::has_to_wait:
        return again(429, {"", asked_to_wait(visit, say("Many names that are taken were tried from here just now."),
                                             stored.wait)});
    case Outcome::link_gone:
        break;
    }
    return shut_page(visit, door);
}

http::Response show_door(Visit& visit, LinkKind kind, std::string_view token) {
    if (visit.viewer) return http::see_other("/yours");
    const Door door = door_of(visit.data(), kind, token, visit.now);
    if (!door.is_open(visit.settings.sign_up)) return shut_page(visit, door);
    const std::string country = visit.settings.country;
    const FormState state{[country](std::string_view field) {
        return field == "country" ? country : field == "zone" ? std::string("Etc/UTC") : "";
    }};
    return join_page(visit, door, state, AskAge::no);
}

http::Response join_by(Visit& visit, LinkKind kind) {
    Door door;
    std::chrono::seconds wait{0};
    visit.database.write([&](database::Transaction& data) {
        wait = admit_joining(data, visit.request.client_address, visit.now);
        door = door_of(data, kind, visit.form.text("link"), visit.now);
    });
    if (!door.is_open(visit.settings.sign_up)) return shut_page(visit, door);
    Joining joining = read_joining(visit, door.roles());
    if (joining.adult == Adult::no) return under_age_page(visit, door);
    if (wait.count() > 0)
        joining.problems.push_back({"", asked_to_wait(visit, say("Many people joined from here just now."), wait)});
    if (joining.problems.empty()) return finish_joining(visit, door, joining);
    const AskAge ask = joining.adult == Adult::this_year ? AskAge::yes : AskAge::no;
    return join_page(visit, door, sent_form(visit, joining.problems), ask, wait.count() > 0 ? 429 : 422);
}

http::Response show_join(Visit& visit) {
    return show_door(visit, LinkKind::invitation, visit.request.query_fields().text("invitation"));
}

http::Response join(Visit& visit) {
    return join_by(visit, LinkKind::invitation);
}

http::Response show_first_operator(Visit& visit) {
    return show_door(visit, LinkKind::first_operator, visit.request.query_fields().text("link"));
}

http::Response join_as_first_operator(Visit& visit) {
    return join_by(visit, LinkKind::first_operator);
}

} // namespace

Routes join_routes() {
    using enum Access;
    using enum Work;
    using enum http::Method;
    return {
        {get, "/join", anyone, read, show_join},
        {post, "/join", anyone, slow, join},
        {get, "/first-operator", anyone, read, show_first_operator},
        {post, "/first-operator", anyone, slow, join_as_first_operator},
    };
}

std::optional<std::string> first_operator_link(database::Database& database, Instant now) {
    std::optional<std::string> path;
    database.write([&](database::Transaction& data) {
        path.reset();
        if (operator_exists(data)) return;
        const NewLink link{LinkKind::first_operator, {}, Roles().with(Role::operator_), ""};
        path = link_path(LinkKind::first_operator, add_link(data, link, now));
    });
    return path;
}

} // namespace amble::account
