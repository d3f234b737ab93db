#include "tracking/import_pages.h"

#include "account/form_state.h"
#include "account/page.h"
#include "formats/inspector.h"
#include "foundation/http/multipart.h"
#include "tracking/import_form.h"
#include "tracking/preview_store.h"
#include "tracking/receipt_pages.h"

namespace amble::tracking {

namespace {

using account::Section;
using account::Visit;
using html::Html;
using html::say;

constexpr size_t kMostFiles = 20;
constexpr size_t kMostWalks = 400; // each is a field of the form that asks, which takes 500 (parse_form)
constexpr size_t kMostMegabytes = 128;

http::Response choose_page(const Visit& visit, const html::FormState& state, int status = 200) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Bring in recorded walks") << "</h1><p>"
         << say("Files that a phone, a watch or a walking app has saved (GPX, FIT, TCX, KML, CSV), an Apple "
                "Health export, or a zip of them. You see what is in them before anything is stored.")
         << "</p>";
    account::open_upload_form(page, visit, html::Url("/import"));
    html::Form form(page, state);
    form.summary();
    form.files({"files", say("Which files?"), say("Up to {0} at once, {1} MB together.", kMostFiles, kMostMegabytes)});
    form.box({"keep_route", say("Also keep where I walked"),
              say("Usually only the day, the times, the minutes and the distance are kept.")});
    form.send(say("Look into the files"));
    page << "</form><p><a" << html::href("/imports") << ">" << say("What you brought in before") << "</a></p>";
    return account::show(visit, {say("Bring in recorded walks"), Section::walk, status}, page);
}

http::Response choose(Visit& visit) {
    return choose_page(visit, {});
}

Offer read_file(const http::FilePart& file, Instant now, Route route) {
    formats::Inspector inspector;
    inspector.feed(file.bytes);
    return offer_of(file.name, inspector.finish(), now, route);
}

/// One that would be too much is named, and the others are read all the same.
Preview read_files(const http::Multipart& parts, Instant now) {
    Preview preview;
    preview.route = parts.fields.text("keep_route") == "yes" ? Route::kept : Route::left_out;
    size_t walks = 0;
    for (const http::FilePart& file : parts.files) {
        if (preview.offers.size() >= kMostFiles) {
            preview.offers.push_back(refused_offer(
                file.name, {ReasonCode::too_much,
                            {"Only {0} files are read at once. Choose this one again after storing these.",
                             {std::to_string(kMostFiles)}}}));
            continue;
        }
        Offer offer = read_file(file, now, preview.route);
        if (walks + offer.walks.size() > kMostWalks) {
            offer =
                refused_offer(file.name, {ReasonCode::too_much,
                                          {"With this file there would be more than {0} walks to look at. Choose it "
                                           "again after storing these.",
                                           {std::to_string(kMostWalks)}}});
        }
        walks += offer.walks.size();
        preview.offers.push_back(std::move(offer));
    }
    return preview;
}

http::Response receive(Visit& visit) {
    const http::BodyBytes body(visit.request);
    const auto parts = http::parse_multipart(visit.request.header("content-type").value_or(""), body.bytes());
    if (!parts) return choose_page(visit, {.problems = {parts.error()}}, 422);
    if (parts->files.empty())
        return choose_page(visit, {.problems = {problem("files", "Please choose at least one file.")}}, 422);
    const Preview preview = read_files(*parts, visit.now);
    Id id;
    visit.database.write(
        [&](database::Transaction& data) { id = add_preview(data, visit.person(), preview, visit.now); });
    return http::see_other("/import/" + id.text());
}

http::Response nothing_waits(const Visit& visit) {
    return account::show_problem(visit, 404,
                                 {"Nothing waits here. It was stored or dropped already, or it waited for more than a "
                                  "day. The list of imports shows what was stored.",
                                  {}});
}

Answers answers_in(const http::Fields& form) {
    return [&form](size_t file, size_t walk) {
        PlannedWalk asked;
        asked.file = file;
        asked.walk = walk;
        return choice_in(form, asked);
    };
}

ImportPlan plan_for(Visit& visit, const Preview& preview, const Answers& answers) {
    const auto existing = walks_around(visit.data(), visit.person(), preview.offers);
    return plan_import(preview.offers, existing, importing(visit).calendar(), answers);
}

void write_lead(Html& page, const Preview& preview, const ImportPlan& plan) {
    page << "<p class=\"lead\">";
    if (plan.walks.empty()) {
        page << say("No walk was found in what you chose.") << "</p>";
        return;
    }
    page << html::counted("{0} walk was found.", "{0} walks were found.", static_cast<int64_t>(plan.walks.size()))
         << " " << say("Nothing is stored yet.") << "</p>";
    if (preview.route == Route::kept)
        page << "<p>" << say("Where you walked is kept with each walk, as you asked.") << "</p>";
}

/// Whether a walk could be stored, whatever is said now.
bool can_store(const ImportPlan& plan) {
    return std::any_of(plan.walks.begin(), plan.walks.end(),
                       [](const PlannedWalk& walk) { return walk.placement.arrival != Arrival::already; });
}

struct Waiting {
    Id id;
    Preview preview;
};

std::optional<Waiting> waiting_for(Visit& visit) {
    const auto id = visit.path.id(0);
    auto preview = id ? find_preview(visit.data(), visit.person(), *id, visit.now) : std::nullopt;
    if (!preview) return std::nullopt;
    return Waiting{*id, std::move(*preview)};
}

http::Response preview_page(const Visit& visit, const Waiting& waiting, const ImportPlan& plan,
                            const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("What the files hold") << "</h1>";
    write_lead(page, waiting.preview, plan);
    account::open_form(page, visit, html::Url("/import/", waiting.id));
    html::Form form(page, state);
    form.summary();
    write_offers(page, visit, waiting.preview.offers, plan, state);
    write_days(page, plan);
    if (can_store(plan)) form.send(say("Store"));
    page << "</form>";
    account::open_form(page, visit, html::Url("/import/", waiting.id, "/drop"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Store nothing of it")
         << "</button></p></form>";
    return account::show(visit, {say("What the files hold"), Section::walk, state.problems.empty() ? 200 : 422}, page);
}

std::string proposed(const ImportPlan& plan, std::string_view name) {
    for (const PlannedWalk& walk : plan.walks)
        if (field_of(walk) == name)
            return walk.choice == Choice::open ? "" : walk.choice == Choice::take ? "yes" : "no";
    return {};
}

http::Response show_preview(Visit& visit) {
    const auto waiting = waiting_for(visit);
    if (!waiting) return nothing_waits(visit);
    const ImportPlan plan = plan_for(visit, waiting->preview, [](size_t, size_t) { return Choice::open; });
    return preview_page(visit, *waiting, plan, {[&](std::string_view name) { return proposed(plan, name); }, {}});
}

/// A walk that is taken must have been shown: what was there a moment ago may have been deleted since.
Problems unanswered(const Visit& visit, const ImportPlan& plan) {
    Problems problems;
    for (const PlannedWalk& walk : plan.walks) {
        const bool shown = choice_in(visit.form, walk) != Choice::open;
        if (walk.choice == Choice::open || (walk.choice == Choice::take && !shown))
            problems.push_back(problem(field_of(walk), "Please say whether to count this walk."));
    }
    if (problems.empty() && plan.count(Choice::take) == 0)
        problems.push_back(problem("", "No walk is chosen, so there is nothing to store."));
    return problems;
}

http::Response confirm(Visit& visit, const Consequences& consequences) {
    const auto waiting = waiting_for(visit);
    if (!waiting) return nothing_waits(visit);
    const Answers answers = answers_in(visit.form);
    const ImportPlan plan = plan_for(visit, waiting->preview, answers);
    if (auto problems = unanswered(visit, plan); !problems.empty())
        return preview_page(visit, *waiting, plan, account::sent_form(visit, std::move(problems)));
    const auto receipt = store_import(visit.data(), importing(visit), waiting->preview.offers, answers, consequences);
    drop_preview(visit.data(), visit.person(), waiting->id);
    return http::see_other("/imports/" + receipt.value().text());
}

http::Response drop(Visit& visit) {
    if (const auto id = visit.path.id(0)) drop_preview(visit.data(), visit.person(), *id);
    return http::see_other("/import");
}

} // namespace

account::Routes import_routes(const Consequences& consequences) {
    using enum account::Access;
    using enum account::Work;
    using enum http::Method;
    const auto with = [&](http::Response (*handler)(Visit&, const Consequences&)) {
        return [handler, consequences](Visit& visit) { return handler(visit, consequences); };
    };
    return {
        {get, "/import", member, read, choose},
        {.method = post,
         .pattern = "/import",
         .access = member,
         .work = slow,
         .handler = receive,
         .max_body = kMostMegabytes << 20,
         .upload = true},
        {get, "/import/:id", member, read, show_preview},
        {post, "/import/:id", member, write, with(confirm)},
        {post, "/import/:id/drop", member, write, drop},
        {get, "/imports", member, read, show_receipts},
        {get, "/imports/:id", member, read, show_receipt},
        {post, "/imports/:id/undo", member, write, with(undo)},
    };
}

} // namespace amble::tracking
