#include "account/form_state.h"
#include "account/page.h"
#include "account/person_store.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "foundation/base/random.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"

namespace amble::care {

namespace {

using account::Visit;
using html::FormState;
using html::Html;
using html::Said;
using html::say;
using html::Url;

Practice read_practice(const http::Fields& form) {
    return {{},
            std::string(form.text("name")),
            std::string(form.text("about")),
            std::string(form.text("address")),
            std::string(form.text("phone"))};
}

std::string field_of(const Practice& practice, std::string_view name) {
    if (name == "name") return practice.name;
    if (name == "about") return practice.about;
    if (name == "address") return practice.address;
    return name == "phone" ? practice.phone : "";
}

void write_practice_form(Html& page, const Visit& visit, const Url& action, const FormState& state) {
    account::open_form(page, visit, action);
    html::Form form(page, state);
    form.summary();
    form.text({.name = "name", .label = say("Name of the practice")});
    form.long_text({.name = "about", .label = say("What it is"), .need = html::Need::optional});
    form.long_text({.name = "address", .label = say("Address"), .need = html::Need::optional}, 3);
    form.text({.name = "phone", .label = say("Telephone")});
    form.send(say("Save"));
    page << "</form>";
}

http::Response show_list(Visit& visit, const FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Practices") << R"(</h1><ul class="rows">)";
    for (const Practice& each : practices(visit.data()))
        page << "<li><a" << html::href(Url("/operator/practices/", each.id)) << "><span><b>" << each.name
             << R"(</b></span><span class="quiet">)" << each.phone << "</span>" << html::Icon::next << "</a></li>";
    page << "</ul><h2>" << say("A new practice") << "</h2>";
    write_practice_form(page, visit, Url("/operator/practices"), state);
    return account::show(visit, {say("Practices"), account::Section::operator_, state.problems.empty() ? 200 : 422},
                         page);
}

/// In the words of their roles; who has neither can still be added, and does nothing there yet.
Said part_of(const Staff& each) {
    if (each.specialist && each.desk) return say("Specialist and desk");
    if (each.specialist) return say("Specialist");
    return each.desk ? say("Desk") : say("Has no role here yet");
}

void write_staff(Html& page, const Visit& visit, const Id& practice, const std::vector<Staff>& staff) {
    page << R"(<ul class="rows">)";
    for (const Staff& each : staff) {
        page << "<li><div><b>" << each.name << R"(</b> <span class="quiet">)" << part_of(each) << "</span>";
        account::open_form(
            page, visit, Url::of_site("/operator/practices/" + practice.text() + "/staff/" + each.marker + "/remove"));
        page << R"(<button class="button quiet">)" << say("Remove") << R"(<span class="unseen">: )" << each.name
             << "</span></button></form></div></li>";
    }
    page << "</ul>";
}

http::Response show_one(Visit& visit, const Practice& practice, const FormState& about, const FormState& staff) {
    Html page = account::start_page(visit);
    page << "<h1>" << practice.name << "</h1><p><a" << html::href(Url("/practices/", practice.id)) << ">"
         << say("See it as others do") << "</a></p><h2>" << say("Who works there") << "</h2>";
    write_staff(page, visit, practice.id, staff_of(visit.data(), practice.id));
    account::open_form(page, visit, Url("/operator/practices/", practice.id, "/staff"));
    html::Form form(page, staff);
    form.summary();
    form.text({.name = "sign_in_name",
               .label = say("Sign-in name of a specialist or desk"),
               .hint = say("Their roles are set on the page of their account.")});
    form.send(say("Add"));
    page << "</form><h2>" << say("What everybody reads") << "</h2>";
    write_practice_form(page, visit, Url("/operator/practices/", practice.id), about);
    const bool fine = about.problems.empty() && staff.problems.empty();
    return account::show(visit, {say("A practice"), account::Section::operator_, fine ? 200 : 422}, page);
}

FormState stored(const Practice& practice) {
    return {[practice](std::string_view name) { return field_of(practice, name); }, {}};
}

std::optional<Practice> practice_here(Visit& visit) {
    const auto id = visit.path.id(0);
    return id ? find_practice(visit.data(), *id) : std::nullopt;
}

http::Response back_to(const Practice& practice) {
    return http::see_other("/operator/practices/" + practice.id.text());
}

} // namespace

http::Response show_practices(Visit& visit) {
    return show_list(visit, {});
}

http::Response add_practice(Visit& visit) {
    Practice made = read_practice(visit.form);
    if (auto problems = check(made); !problems.empty())
        return show_list(visit, account::sent_form(visit, std::move(problems)));
    made.id = random_id();
    save_practice(visit.data(), made, visit.now);
    return back_to(made);
}

http::Response show_practice_staff(Visit& visit) {
    const auto practice = practice_here(visit);
    if (!practice) return http::not_found();
    return show_one(visit, *practice, stored(*practice), {});
}

http::Response change_practice(Visit& visit) {
    const auto practice = practice_here(visit);
    if (!practice) return http::not_found();
    Practice changed = read_practice(visit.form);
    changed.id = practice->id;
    if (auto problems = check(changed); !problems.empty())
        return show_one(visit, *practice, account::sent_form(visit, std::move(problems)), {});
    save_practice(visit.data(), changed, visit.now);
    return back_to(changed);
}

http::Response add_to_practice(Visit& visit) {
    const auto practice = practice_here(visit);
    if (!practice) return http::not_found();
    const auto account = account::find_account(visit.data(), account::sign_in_key(visit.form.text("sign_in_name")));
    if (!account)
        return show_one(visit, *practice, stored(*practice),
                        account::sent_form(visit, {problem("sign_in_name", "Nobody signs in with that name.")}));
    add_staff(visit.data(), practice->id, account->person, visit.today());
    return back_to(*practice);
}

http::Response remove_from_practice(Visit& visit) {
    const auto practice = practice_here(visit);
    const auto marker = visit.path.id(1);
    const auto account = marker ? account::account_named(visit.data(), *marker) : std::nullopt;
    if (!practice || !account || !remove_staff(visit.data(), practice->id, account->person)) return http::not_found();
    return back_to(*practice);
}

} // namespace amble::care
