#include "tracking/receipt_pages.h"

#include "account/page.h"
#include "tracking/import_form.h"
#include "tracking/kept_file_pages.h"
#include "tracking/kept_file_store.h"
#include "tracking/source_order_store.h"

namespace amble::tracking {

namespace {

using account::Section;
using account::Visit;
using html::Html;
using html::say;

http::Response no_such_import(const Visit& visit) {
    return account::show_problem(visit, 404, {"This import is not there.", {}});
}

void write_walks(Html& page, const Visit& visit, const Receipt& receipt) {
    if (receipt.walks.empty()) return;
    page << "<ul class=\"rows\">";
    for (const Walk& walk : receipt.walks) {
        page << "<li><a" << html::href(html::Url("/walks/", walk.id)) << "><span>";
        if (walk.started) {
            page << when_text(visit.words, visit.viewer->zone, *walk.started);
        } else {
            page << page.words().short_day(walk.day);
        }
        page << "</span> <span>" << html::counted("{0} minute", "{0} minutes", walk.minutes) << "</span>";
        if (walk.source == Source::corrected)
            page << " <span class=\"quiet\">" << say("You changed it since.") << "</span>";
        page << "</a></li>";
    }
    page << "</ul>";
}

void write_lines(Html& page, const Receipt& receipt) {
    if (receipt.lines.empty()) return;
    page << "<h2>" << say("What was not stored") << "</h2>";
    const std::string* last = nullptr;
    for (const ReceiptLine& line : receipt.lines) {
        const bool same_file = last && *last == line.file_name;
        if (last && !same_file) page << "</ul>";
        if (!same_file) page << "<h3 class=\"file-name\">" << line.file_name << "</h3><ul>";
        page << "<li>" << line.sentence << "</li>";
        last = &line.file_name;
    }
    page << "</ul>";
}

void write_decided(Html& page, const Visit& visit, const Receipt& receipt, const Consequences& consequences) {
    if (receipt.decided.empty() || receipt.import.undone) return; // then none of them is in the diary
    LateDays late{receipt.decided, {}};
    visit.database.read([&](database::Transaction& data) {
        const SourceOrder order = source_order(data, visit.person());
        late.other = consequences.other_target(data, importing(visit, order), receipt.walks);
    });
    write_late_days(page, late,
                    say("The minutes of these days are in your diary now and change no decision. Pain that was worse "
                        "still counts, until its week is decided."));
}

void write_undo(Html& page, const Visit& visit, const Receipt& receipt) {
    if (receipt.import.undone) return;
    page << "<h2>" << say("Was that a mistake?") << "</h2><p>"
         << say("Undoing takes all walks and steps of this import out again. What you changed by hand since is your "
                "own and "
                "stays, and so does a decision that was made already. Files that were kept go.")
         << "</p>";
    account::open_form(page, visit, html::Url("/imports/", receipt.import.id, "/undo"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Undo this import") << "</button></p></form>";
}

} // namespace

void write_late_days(Html& page, const LateDays& late, const html::Said& lead) {
    const std::string from = late.other.from ? page.words().short_day(*late.other.from) : "";
    page << "<h2>" << say("Days that were closed already") << "</h2><p>" << lead << " "
         << other_target_sentence(late.other, from) << "</p><ul>";
    for (const Day day : late.days)
        page << "<li>" << page.words().short_day(day) << "</li>";
    page << "</ul>";
}

Importing importing(const Visit& visit) {
    return importing(visit, source_order(visit.data(), visit.person()));
}

Importing importing(const Visit& visit, const SourceOrder& order) {
    return {visit.person(), visit.viewer->zone, visit.now, visit.settings, order};
}

http::Response show_receipts(Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("What you brought in") << "</h1><p class=\"actions\"><a class=\"button\""
         << html::href("/import") << ">" << say("Bring in recorded walks") << "</a></p>";
    const auto all = imports(visit.data(), visit.person());
    if (all.empty()) page << "<p>" << say("Nothing yet.") << "</p>";
    if (!all.empty()) page << "<ul class=\"rows\">";
    for (const Import& import : all) {
        page << "<li><a" << html::href(html::Url("/imports/", import.id)) << "><span class=\"file-name\">"
             << import.file_name << "</span> <span>" << html::counted("{0} walk", "{0} walks", import.stored)
             << "</span> <span class=\"quiet\">" << when_text(visit.words, visit.viewer->zone, import.imported);
        if (import.undone) page << say(", undone");
        page << "</span></a></li>";
    }
    if (!all.empty()) page << "</ul>";
    return account::show(visit, {say("What you brought in"), Section::walk}, page);
}

http::Response show_receipt(Visit& visit, const Consequences& consequences) {
    const auto id = visit.path.id(0);
    std::optional<Receipt> receipt;
    std::vector<KeptFile> files;
    if (id)
        visit.database.read([&](database::Transaction& data) {
            receipt = find_receipt(data, visit.person(), *id);
            files = kept_files(data, visit.person(), *id);
        });
    if (!receipt) return no_such_import(visit);
    const Import& import = receipt->import;
    Html page = account::start_page(visit);
    if (import.undone) {
        page << "<h1>" << say("Undone") << "</h1><p class=\"lead\">"
             << say("The walks of this import were taken out again on {0}.",
                    when_text(visit.words, visit.viewer->zone, *import.undone))
             << "</p>";
    } else {
        page << "<h1>" << html::counted("{0} walk stored", "{0} walks stored", import.stored) << "</h1><p>"
             << say("From {0}, on {1}.", import.file_name, when_text(visit.words, visit.viewer->zone, import.imported))
             << "</p>";
    }
    if (receipt->days_of_steps > 0)
        page << "<p>" << html::counted("Steps of {0} day stored.", "Steps of {0} days stored.", receipt->days_of_steps)
             << "</p>";
    write_walks(page, visit, *receipt);
    write_lines(page, *receipt);
    write_decided(page, visit, *receipt, consequences);
    write_kept_files(page, visit, import.id, files);
    write_undo(page, visit, *receipt);
    page << "<p><a" << html::href("/imports") << ">" << say("Everything you brought in") << "</a></p>";
    return account::show(visit, {say("An import"), Section::walk}, page);
}

http::Response undo(Visit& visit, const Consequences& consequences) {
    const auto id = visit.path.id(0);
    if (!id || !find_import(visit.data(), visit.person(), *id)) return no_such_import(visit);
    // A second press finds it undone already, which is what was wanted.
    drop_kept_files(visit.data(), visit.person(), *id);
    if (undo_import(visit.data(), visit.person(), *id, visit.now)) consequences.changed(visit.data(), importing(visit));
    return http::see_other("/imports/" + id->text());
}

} // namespace amble::tracking
