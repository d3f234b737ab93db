#include "account/form_state.h"
#include "account/page.h"
#include "care/guidance.h"
#include "care/own_practice_pages.h"
#include "care/page_functions.h"
#include "care/practice_library_store.h"
#include "care/treatment_pages.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;
using html::Url;

Url library_url(const Practice& practice, const std::string& rest = "") {
    return Url::of_site("/clinic/" + practice.id.text() + "/library" + rest);
}

void write_button(Html& page, std::string_view does, Said label, const std::string& about) {
    page << R"(<button class="button quiet" name="do")" << attribute("value", does) << ">" << label
         << R"(<span class="unseen">: )" << about << "</span></button> ";
}

void write_pointer(Html& page, const Visit& visit, const Practice& practice, const LibraryPointer& pointer) {
    page << "<li><div><p>" << pointer.words << "</p>";
    account::open_form(page, visit, library_url(practice, "/pointers/" + pointer.id));
    if (pointer.retired) {
        page << R"(<input type="hidden" name="words")" << attribute("value", pointer.words)
             << R"(><p class="actions">)";
        write_button(page, "save", say("Offer it again"), pointer.words);
        page << "</p></form></div></li>";
        return;
    }
    const std::string field = "words-" + pointer.id;
    page << "<details><summary>" << say("Change or retire") << R"(</summary><div class="field"><label)"
         << attribute("for", field) << ">" << say("Its words") << R"(</label><textarea name="words" rows="2")"
         << attribute("id", field) << attribute("maxlength", kLongestWords) << ">" << pointer.words
         << R"(</textarea></div><p class="actions">)";
    write_button(page, "save", say("Save"), pointer.words);
    write_button(page, "retire", say("Retire"), pointer.words);
    page << "</p></details></form></div></li>";
}

void write_pointers(Html& page, Visit& visit, const Practice& practice, const html::FormState& state) {
    const auto library = library_of(visit.data(), practice.id);
    page << "<h2>" << say("Pointers to give") << R"(</h2><p class="hint">)"
         << say("All specialists of the practice choose from these. What was given to somebody keeps its words.")
         << R"(</p><ul class="rows">)";
    for (const LibraryPointer& each : library)
        if (!each.retired) write_pointer(page, visit, practice, each);
    page << "</ul>";
    account::open_form(page, visit, library_url(practice, "/pointers"));
    html::Form form(page, state);
    form.summary();
    form.long_text({"words", say("A new pointer"), say("One or two sentences, for somebody about to walk.")}, 2);
    form.send(say("Add it"));
    page << "</form>";
    if (std::ranges::none_of(library, &LibraryPointer::retired)) return;
    page << "<details><summary>" << say("Retired pointers") << R"(</summary><ul class="rows">)";
    for (const LibraryPointer& each : library)
        if (each.retired) write_pointer(page, visit, practice, each);
    page << "</ul></details>";
}

/// What can be offered and is not yet, by name.
std::vector<std::pair<std::string, std::string>> further(const Html& page, const claims::LiveEvidence& evidence,
                                                         const std::vector<std::string>& offered) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const claims::Treatment& each : evidence.catalogue().treatments)
        if (may_be_prescribed(each) && std::ranges::find(offered, each.id) == offered.end())
            found.emplace_back(treatment_name(page, evidence, each.id), each.id);
    std::ranges::sort(found);
    return found;
}

void write_treatments(Html& page, Visit& visit, const Practice& practice) {
    const auto evidence = claims::live_evidence(visit.data());
    const auto offered = treatments_offered(visit.data(), practice.id);
    page << "<h2>" << say("Treatments that the practice offers") << R"(</h2><p class="hint">)"
         << say("The practice's page names each with what trials say of it.") << R"(</p><ul class="rows">)";
    for (const std::string& each : offered) {
        const std::string name = treatment_name(page, *evidence, each);
        page << R"(<li><div class="entry"><b class="treatment">)" << name << "</b>";
        account::open_form(page, visit, library_url(practice, "/treatments"));
        page << R"(<input type="hidden" name="treatment")" << attribute("value", each) << ">";
        write_button(page, "remove", say("Remove"), name);
        page << "</form></div></li>";
    }
    page << "</ul>";
    account::open_form(page, visit, library_url(practice, "/treatments"));
    page << R"(<div class="field"><label for="treatment">)" << say("Which treatment?")
         << R"(</label><select id="treatment" name="treatment">)";
    for (const auto& [name, id] : further(page, *evidence, offered))
        page << "<option" << attribute("value", id) << ">" << name << "</option>";
    page << R"(</select></div><p class="actions"><button class="button" name="do" value="add">)" << say("Offer it")
         << "</button></p></form>";
}

http::Response show_page(Visit& visit, const Practice& practice, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Pointers and treatments") << R"(</h1><p class="lead">)" << practice.name << "</p>";
    write_pointers(page, visit, practice, state);
    write_treatments(page, visit, practice);
    page << "<p><a" << html::href(Url("/clinic/", practice.id)) << ">" << say("Back to the practice") << "</a></p>";
    return account::show(
        visit, {say("Pointers and treatments"), account::Section::specialist, state.problems.empty() ? 200 : 422},
        page);
}

http::Response back_to(const Practice& practice) {
    return http::see_other(library_url(practice).text());
}

} // namespace

http::Response show_library(Visit& visit) {
    const auto practice = own_practice(visit);
    return practice ? show_page(visit, *practice, {}) : no_practice(visit);
}

http::Response add_library_pointer(Visit& visit) {
    const auto practice = own_practice(visit);
    if (!practice) return no_practice(visit);
    const LibraryPointer made{random_id().text(), std::string(trim(visit.form.text("words")))};
    Problems problems = problems_of(made);
    if (library_of(visit.data(), practice->id).size() >= kMostLibraryPointers)
        problems.push_back(problem("words", "The library holds {0} pointers, retired ones too; change one instead.",
                                   {std::to_string(kMostLibraryPointers)}));
    if (!problems.empty()) return show_page(visit, *practice, account::sent_form(visit, std::move(problems)));
    save_pointer(visit.data(), practice->id, made, visit.now);
    return back_to(*practice);
}

http::Response change_library_pointer(Visit& visit) {
    const auto practice = own_practice(visit);
    if (!practice) return no_practice(visit);
    const auto library = library_of(visit.data(), practice->id);
    const auto found = std::ranges::find(library, visit.path.at(1), &LibraryPointer::id);
    if (found == library.end())
        return account::show_problem(visit, 404, {"There is no such pointer in the library.", {}});
    LibraryPointer changed = *found;
    changed.retired = visit.form.text("do") == "retire";
    if (!changed.retired) changed.words = trim(visit.form.text("words"));
    if (const auto problems = problems_of(changed); !problems.empty())
        return account::show_problem(visit, 422, problems.front().sentence);
    save_pointer(visit.data(), practice->id, changed, visit.now);
    return back_to(*practice);
}

http::Response change_treatments_offered(Visit& visit) {
    const auto practice = own_practice(visit);
    if (!practice) return no_practice(visit);
    const std::string treatment(visit.form.text("treatment"));
    if (visit.form.text("do") == "remove") {
        stop_offering(visit.data(), practice->id, treatment);
        return back_to(*practice);
    }
    const auto evidence = claims::live_evidence(visit.data());
    const claims::Treatment* found = evidence->catalogue().treatment(treatment);
    if (!found || !may_be_prescribed(*found))
        return account::show_problem(visit, 422, {"Please choose a treatment without needles or medicines.", {}});
    offer_treatment(visit.data(), practice->id, treatment);
    return back_to(*practice);
}

} // namespace amble::care
