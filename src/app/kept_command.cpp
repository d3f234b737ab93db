#include "app/kept_command.h"

#include "app/open_database.h"
#include "foundation/base/json_writer.h"
#include "screening/kept_clearance_store.h"

#include <fmt/format.h>

#include <ostream>

namespace amble::app {

namespace {

std::string json_of(const std::vector<screening::KeptClearance>& list) {
    JsonWriter json;
    json.begin_array();
    for (const auto& kept : list)
        json.begin_object()
            .member("name", kept.name)
            .member("year_of_birth", kept.year_of_birth)
            .member("by", kept.by)
            .member("cleared_on", iso(kept.cleared))
            .member("until", iso(kept.until))
            .member("kept_until", iso(kept.kept_until))
            .end_object();
    json.end_array();
    return json.take() + "\n";
}

std::string text_of(const std::vector<screening::KeptClearance>& list) {
    if (list.empty()) return "Nothing is kept.\n";
    std::string text = fmt::format("{:<30} {:<6} {:<30} {:<11} {:<11} {}\n", "name", "born", "cleared by", "on",
                                   "until", "kept until");
    for (const auto& kept : list)
        text += fmt::format("{:<30} {:<6} {:<30} {:<11} {:<11} {}\n", kept.name, kept.year_of_birth, kept.by,
                            iso(kept.cleared), iso(kept.until), iso(kept.kept_until));
    return text;
}

int run(const cli::Arguments& arguments) {
    std::vector<screening::KeptClearance> list;
    open_database(config_for(arguments))->read([&](database::Transaction& data) {
        list = screening::kept_clearances(data);
    });
    arguments.out << (arguments.flag("json") ? json_of(list) : text_of(list));
    return cli::kDone;
}

} // namespace

cli::Command kept_command() {
    std::vector<cli::Option> options = {{"json", "print JSON for a program", cli::Kind::flag}};
    for (const auto& setting : setting_options({"database", "erasure_ledger"}))
        options.push_back(setting);
    return {
        "person kept",
        "List the clearances kept after an erasure.",
        "Where law binds you to keep clearances (records.keep_years), lists what is kept of people who erased their "
        "account: who was cleared, by whom, when, and until when this is kept. Each line goes by itself after its "
        "last day.",
        "amble person kept --json",
        std::move(options),
        run};
}

} // namespace amble::app
