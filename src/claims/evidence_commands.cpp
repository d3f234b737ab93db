#include "claims/evidence_commands.h"

#include "claims/evidence_folder.h"
#include "claims/evidence_shipped.h"
#include "claims/evidence_shown.h"
#include "foundation/base/json_writer.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

namespace amble::claims {

namespace {

using Times = cli::Option::Times;

struct Tally {
    int treatments, verdicts, german, unchecked, sources, confirmed;
};

template<class List, class Holds>
int count(const List& list, Holds holds) {
    return static_cast<int>(std::count_if(list.begin(), list.end(), holds));
}

Tally tally_of(const Catalogue& catalogue) {
    return {
        static_cast<int>(catalogue.treatments.size()),
        static_cast<int>(catalogue.verdicts.size()),
        count(catalogue.verdicts, [](const Verdict& each) { return each.translation("de") != nullptr; }),
        count(catalogue.verdicts, [&](const Verdict& each) { return !has_confirmed_source(catalogue, each); }),
        static_cast<int>(catalogue.sources.size()),
        count(catalogue.sources, [](const Source& each) { return each.checked == Checked::confirmed; }),
    };
}

std::string json(const Tally& tally, const std::vector<Fault>& faults) {
    JsonWriter made;
    made.begin_object();
    made.member("treatments", tally.treatments).member("verdicts", tally.verdicts);
    made.member("verdicts_in_german", tally.german);
    made.member("verdicts_without_confirmed_source", tally.unchecked);
    made.member("sources", tally.sources).member("sources_confirmed", tally.confirmed);
    made.key("faults").begin_array();
    for (const Fault& fault : faults) {
        made.begin_object();
        made.member("file", fault.file).member("text", english(fault.sentence));
        made.end_object();
    }
    made.end_array().end_object();
    return made.take() + "\n";
}

std::string plain(const Tally& tally, const std::vector<Fault>& faults) {
    std::string made;
    for (const Fault& fault : faults)
        made += fmt::format("{}{}{}\n", fault.file, fault.file.empty() ? "" : ": ", english(fault.sentence));
    made +=
        fmt::format("{} treatments; {} verdicts, {} of them with German, {} without a confirmed source; {} sources, "
                    "{} of them confirmed. ",
                    tally.treatments, tally.verdicts, tally.german, tally.unchecked, tally.sources, tally.confirmed);
    return made + (faults.empty() ? "Nothing is wrong.\n" : fmt::format("Things to mend: {}.\n", faults.size()));
}

int check_command(const cli::Arguments& given) {
    const std::string folder = given.text("FOLDER");
    std::error_code error;
    if (!folder.empty() && !std::filesystem::is_directory(folder, error)) {
        fmt::print(given.err, "There is no folder {} that can be read.\n", folder);
        return cli::kUsage;
    }
    const EvidenceFolder read =
        folder.empty() ? EvidenceFolder{shipped_evidence(), faults(shipped_evidence())} : read_evidence(folder);
    const Tally tally = tally_of(read.catalogue);
    given.out << (given.flag("json") ? json(tally, read.faults) : plain(tally, read.faults));
    return read.faults.empty() ? cli::kDone : cli::kFailed;
}

} // namespace

cli::Command evidence_check_command() {
    return {
        .name = "evidence check",
        .summary = "Check verdicts, treatments and sources.",
        .description =
            "Reads the treatments, verdicts and sources in a folder, one TOML file each, and says for each file what "
            "must be mended. Without a folder it looks at the evidence that the program carries. Exits with 1 where "
            "something must be mended, with 2 where the folder cannot be read.",
        .example = "amble evidence check evidence",
        .options =
            {
                {"FOLDER", "the folder with treatments/, verdicts/ and sources/", cli::Kind::text, "FOLDER", "",
                 Times::optional},
                {"json", "for programs", cli::Kind::flag},
            },
        .run = check_command,
    };
}

} // namespace amble::claims
