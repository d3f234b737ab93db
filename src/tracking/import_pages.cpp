#include "tracking/import_pages.h"

#include "account/page.h"
#include "foundation/base/text.h"
#include "tracking/import_form.h"
#include "tracking/kept_file_pages.h"
#include "tracking/kept_file_store.h"
#include "tracking/preview_store.h"
#include "tracking/receipt_pages.h"
#include "tracking/source_order_pages.h"
#include "tracking/upload_folder_store.h"
#include "tracking/upload_pages.h"
#include "tracking/upload_store.h"

#include <algorithm>
#include <map>

namespace amble::tracking {

namespace {

using account::Section;
using account::Visit;
using html::Html;
using html::say;

http::Response nothing_waits(const Visit& visit) {
    return account::show_problem(visit, 404,
                                 {"Nothing waits here. It was stored or dropped already, or it waited for more than a "
                                  "day. The list of imports shows what was stored.",
                                  {}});
}

/// What was said on pages before, and on the one that was sent.
void take_answers(const http::Fields& form, const Shown& shown, Preview& preview) {
    const auto take = [&](std::pair<size_t, size_t> place, std::string_view said) {
        if (said == "yes") preview.answers[place] = Choice::take;
        if (said == "part") preview.answers[place] = Choice::part;
        if (said == "no") preview.answers[place] = Choice::leave;
    };
    for (const PlannedWalk* walk : shown.walks())
        take({walk->file, walk->walk}, form.text(field_of(*walk)));
    for (size_t file = 0; file < preview.offers.size(); ++file)
        take({file, kSteps}, form.text(steps_field_of(file)));
}

Answers answers_of(const Preview& preview) {
    return [&preview](size_t file, size_t walk) {
        const auto said = preview.answers.find({file, walk});
        return said == preview.answers.end() ? Choice::open : said->second;
    };
}

/// Of many walks, what is to become of how many.
void write_summary(Html& page, const ImportPlan& plan) {
    const auto there = std::count_if(plan.walks.begin(), plan.walks.end(), [](const PlannedWalk& walk) {
        return walk.placement.arrival == Arrival::already;
    });
    page << "<ul><li>" << say("To be stored: {0}", plan.count(Choice::take)) << "</li><li>"
         << say("Waiting for your answer: {0}", plan.count(Choice::open)) << "</li><li>"
         << say("Here already: {0}", there) << "</li><li>" << say("Left out: {0}", plan.count(Choice::leave) - there)
         << "</li></ul>";
}

void write_lead(Html& page, const Preview& preview, const ImportPlan& plan) {
    page << "<p class=\"lead\">";
    if (plan.found() == 0) {
        page << say("No walk was found in what you chose.") << "</p>";
        return;
    }
    page << html::counted("{0} walk was found.", "{0} walks were found.", plan.found()) << " "
         << say("Nothing is stored yet.") << "</p>";
    if (plan.walks.size() > kWalksOnAPage) write_summary(page, plan);
    if (preview.route == Route::kept)
        page << "<p>" << say("Where you walked is kept with each walk, as you asked.") << "</p>";
}

/// Whether a walk could be stored, whatever is said now.
bool can_store(const ImportPlan& plan) {
    return std::any_of(plan.walks.begin(), plan.walks.end(),
                       [](const PlannedWalk& walk) { return walk.placement.arrival != Arrival::already; });
}

/// The pages of many walks are buttons, so that going to another keeps what was said on this one.
void write_pages(Html& page, const Shown& shown) {
    if (shown.pages() == 1) return;
    const auto button = [&](size_t number, html::Said label) {
        page << "<button class=\"button quiet\" name=\"go\"" << html::attribute("value", std::to_string(number)) << ">"
             << label << "</button> ";
    };
    page << "<p>" << say("Page {0} of {1}", shown.page + 1, shown.pages()) << "</p><p class=\"actions\">";
    if (shown.page > 0) button(shown.page - 1, say("Earlier page"));
    if (shown.page + 1 < shown.pages()) button(shown.page + 1, say("Next page"));
    page << "</p>";
}

/// Enter presses the first button of a form, which would lead to another page. This one is "Store", for the key alone.
void write_default_button(Html& page) {
    page << "<button class=\"unseen\" tabindex=\"-1\" aria-hidden=\"true\">" << say("Store") << "</button>";
}

struct Waiting {
    Id id;
    Preview preview;
    Beside beside;
};

/// What of it is the database's is read in two short transactions; its text is taken apart outside of them.
std::optional<Waiting> waiting_for(const Visit& visit) {
    const auto id = visit.path.id(0);
    std::optional<PreviewText> text;
    if (id)
        visit.database.read(
            [&](database::Transaction& data) { text = find_preview(data, visit.person(), *id, visit.now); });
    if (!text) return std::nullopt;
    Waiting waiting{*id, preview_in(*text), {}};
    visit.database.read(
        [&](database::Transaction& data) { waiting.beside = beside(data, visit.person(), waiting.preview.offers); });
    return waiting;
}

ImportPlan plan_for(const Visit& visit, const Waiting& waiting) {
    return plan_import(waiting.preview.offers, waiting.beside.walks, importing(visit, waiting.beside.order).calendar(),
                       answers_of(waiting.preview));
}

/// At once, whatever becomes of the rest: nobody answers for a hundred walks twice.
void keep_answers(const Visit& visit, const Waiting& waiting) {
    visit.database.write(
        [&](database::Transaction& data) { set_answers(data, visit.person(), waiting.id, waiting.preview); });
}

/// Said before it is stored, because here a person decides.
void write_closed_days(Html& page, const Visit& visit, const Waiting& waiting, const ImportPlan& plan,
                       const Consequences& consequences) {
    LateDays late;
    visit.database.read([&](database::Transaction& data) {
        late = late_days(data, importing(visit, waiting.beside.order), plan, consequences);
    });
    if (!late.days.empty())
        write_late_days(page, late, say("The minutes of these days will be in your diary and change no decision."));
}

/// What a page of the preview is made of.
struct PreviewPage {
    const Visit& visit;
    const Waiting& waiting;
    const Shown& shown;
    const Consequences& consequences;
};

http::Response preview_page(const PreviewPage& of, const html::FormState& state) {
    const auto& [visit, waiting, shown, consequences] = of;
    Html page = account::start_page(visit);
    page << "<h1>" << say("What the files hold") << "</h1>";
    write_lead(page, waiting.preview, shown.plan);
    account::open_form(page, visit, html::Url("/import/", waiting.id));
    html::Form form(page, state);
    form.summary();
    form.hidden("page", std::to_string(shown.page));
    const bool can_be_stored = can_store(shown.plan) || shown.plan.stores_something();
    if (can_be_stored && shown.pages() > 1) write_default_button(page);
    write_offers(page, visit, shown, state);
    write_pages(page, shown);
    write_days(page, shown.plan);
    write_closed_days(page, visit, waiting, shown.plan, consequences);
    if (can_be_stored) form.send(say("Store"));
    if (shown.pages() > 1 && shown.plan.count(Choice::open) > 0) {
        page << "<p><button class=\"button quiet\" name=\"go\" value=\"rest\">"
             << say("Store, and leave out what has no answer yet") << "</button></p>";
    }
    page << "</form>";
    account::open_form(page, visit, html::Url("/import/", waiting.id, "/drop"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Store nothing of it")
         << "</button></p></form>";
    return account::show(visit, {say("What the files hold"), Section::walk, state.problems.empty() ? 200 : 422}, page);
}

/// What each field shows before anything is said: what the rules propose.
std::map<std::string, std::string, std::less<>> proposed(const Shown& shown) {
    std::map<std::string, std::string, std::less<>> fields;
    for (const PlannedWalk* walk : shown.walks()) {
        if (walk->choice == Choice::open) continue;
        const char* const taken = walk->only_known ? "part" : "yes";
        fields[field_of(*walk)] = walk->choice == Choice::take ? taken : "no";
    }
    for (size_t file = 0; file < shown.offers.size(); ++file) {
        const auto& taken = shown.plan.steps;
        fields[steps_field_of(file)] = std::find(taken.begin(), taken.end(), file) != taken.end() ? "yes" : "no";
    }
    return fields;
}

size_t page_in(std::string_view text) {
    return static_cast<size_t>(std::clamp<int64_t>(parse_whole_number(text).value_or(0), 0, kMostOfferedWalks));
}

http::Response show_page(const PreviewPage& of, Problems problems) {
    const auto fields = proposed(of.shown);
    const auto shows = [&fields](std::string_view name) {
        const auto field = fields.find(name);
        return field == fields.end() ? std::string() : field->second;
    };
    return preview_page(of, {shows, std::move(problems)});
}

http::Response show_preview(Visit& visit, const Consequences& consequences) {
    const auto waiting = waiting_for(visit);
    if (!waiting) {
        if (auto reading = show_reading(visit)) return std::move(*reading);
        return nothing_waits(visit);
    }
    const ImportPlan plan = plan_for(visit, *waiting);
    Shown shown{waiting->preview.offers, plan, waiting->beside.steps, waiting->beside.order,
                page_in(visit.request.query_fields().text("page"))};
    shown.page = std::min(shown.page, shown.pages() - 1);
    return show_page({visit, *waiting, shown, consequences}, {});
}

/// What the person was not asked, or what has changed since they were.
Problems unanswered(const Visit& visit, const Shown& shown) {
    Problems problems;
    const bool one_page = shown.pages() == 1;
    for (const PlannedWalk* walk : shown.walks()) {
        const bool silent = one_page && visit.form.text(field_of(*walk)).empty();
        if (walk->choice == Choice::open || (walk->choice == Choice::take && silent))
            problems.push_back(problem(field_of(*walk), "Please say whether to count this walk."));
    }
    if (problems.empty() && shown.plan.count(Choice::open) > 0)
        problems.push_back(problem("", "Walks on other pages still wait for your answer: {0}.",
                                   {std::to_string(shown.plan.count(Choice::open))}));
    if (problems.empty() && !shown.plan.stores_something())
        problems.push_back(problem("", "No walk is chosen, so there is nothing to store."));
    return problems;
}

/// Stores what is waiting as the person said. Nothing where their walks changed since these were read.
std::optional<http::Response> store(const Visit& visit, const Waiting& waiting, const Consequences& consequences) {
    const auto& offers = waiting.preview.offers;
    const Importing who = importing(visit, waiting.beside.order);
    const PlannedImport planned = plan_storing(who, offers, waiting.beside, answers_of(waiting.preview));
    struct Changed {};
    bool waits = false;
    try {
        visit.database.write([&](database::Transaction& data) {
            waits = drop_preview(data, visit.person(), waiting.id);
            if (!waits) return;
            if (!store_import(data, who, offers, planned, consequences)) throw Changed();
            move_kept_files(data, visit.person(), waiting.id, planned.head.id);
        });
    } catch (const Changed&) {
        return std::nullopt;
    }
    if (!waits) return nothing_waits(visit); // another press of the same button was first
    return http::see_other("/imports/" + planned.head.id.text());
}

/// Nothing where the person's walks changed meanwhile, so that all is to be thought through anew.
std::optional<http::Response> try_to_confirm(const Visit& visit, const Consequences& consequences) {
    auto waiting = waiting_for(visit);
    if (!waiting) return nothing_waits(visit);
    Preview& preview = waiting->preview;
    const ImportPlan before = plan_for(visit, *waiting);
    const size_t page = page_in(visit.form.text("page"));
    take_answers(visit.form, {preview.offers, before, waiting->beside.steps, waiting->beside.order, page}, preview);
    const auto go = visit.form.text("go");
    if (parse_whole_number(go)) {
        keep_answers(visit, *waiting);
        return http::see_other("/import/" + waiting->id.text() + "?page=" + std::to_string(page_in(go)));
    }
    const ImportPlan plan = plan_for(visit, *waiting);
    const Shown shown{preview.offers, plan, waiting->beside.steps, waiting->beside.order, page};
    auto problems = unanswered(visit, shown);
    const bool only_open = plan.stores_something() && shown.pages() > 1;
    if (!problems.empty() && !(go == "rest" && only_open)) {
        keep_answers(visit, *waiting);
        return show_page({visit, *waiting, shown, consequences}, std::move(problems));
    }
    return store(visit, *waiting, consequences);
}

http::Response confirm(Visit& visit, const Consequences& consequences) {
    constexpr int kMostTries = 3; // a diary does not change every second
    for (int tries = 0; tries < kMostTries; ++tries)
        if (auto answer = try_to_confirm(visit, consequences)) return std::move(*answer);
    return account::show_problem(visit, 503,
                                 {"Your walks are just being changed elsewhere, so nothing was stored. Please go back "
                                  "and try again.",
                                  {}});
}

http::Response drop(Visit& visit) {
    const auto id = visit.path.id(0);
    bool is_upload = false;
    if (id)
        visit.database.write([&](database::Transaction& data) {
            drop_preview(data, visit.person(), *id);
            drop_kept_files(data, visit.person(), *id);
            is_upload = drop_upload(data, visit.person(), *id);
        });
    if (is_upload) UploadFolder(visit.settings.uploads_folder).remove(*id);
    return http::see_other("/import");
}

} // namespace

account::Routes import_routes(const Consequences& consequences, int upload_megabytes) {
    using enum account::Access;
    using enum account::Work;
    using enum http::Method;
    const auto with = [&](http::Response (*handler)(Visit&, const Consequences&)) {
        return [handler, consequences](Visit& visit) { return handler(visit, consequences); };
    };
    return {
        {get, "/import", member, read, choose_files},
        {.method = post,
         .pattern = "/import",
         .access = member,
         .work = heavy,
         .handler = receive_files,
         .max_body = static_cast<size_t>(upload_megabytes) << 20,
         .upload = true},
        {get, "/import/:id", member, heavy, with(show_preview)},
        {get, "/import/:id/progress", member, read, tell_progress},
        {post, "/import/:id", member, heavy, with(confirm)},
        {post, "/import/:id/drop", member, slow, drop},
        {get, "/imports", member, read, show_receipts},
        {get, "/imports/:id", member, heavy, with(show_receipt)},
        {post, "/imports/:id/undo", member, write, with(undo)},
        {get, "/imports/:id/files/:number", member, read, show_kept_file},
        {post, "/imports/:id/files/:number", member, write, remove_kept_file},
        {get, "/sources", member, read, show_source_order},
        {post, "/sources", member, write, with(change_source_order)},
    };
}

} // namespace amble::tracking
