#include "claims/evidence_folder.h"

#include "claims/evidence_file.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <fstream>

namespace amble::claims {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMostBytes = size_t{64} << 10;
constexpr size_t kMostFiles = 20'000;
constexpr size_t kMostInId = 60;

using Faults = std::vector<Fault>;

bool is_id(std::string_view id) {
    const auto fits = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
    };
    return !id.empty() && id.size() <= kMostInId && std::all_of(id.begin(), id.end(), fits);
}

std::vector<fs::path> files_of(const fs::path& folder, Faults& found) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        files.push_back(at->path());
    const std::string name = folder.filename().string();
    if (error) found.push_back(fault("", "There is no folder {0} that can be read.", {name}));
    if (files.size() > kMostFiles) {
        found.push_back(fault("", "The folder {0} has more than 20,000 files.", {name}));
        files.resize(kMostFiles);
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The text of a file, or a fault.
std::optional<std::string> text_of(const fs::path& path, const std::string& name, Faults& found) {
    std::ifstream file(path, std::ios::binary);
    std::string text(kMostBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<size_t>(file.gcount()));
    const char* wrong = nullptr;
    if (file.bad() || (text.empty() && !file.eof())) wrong = "The file cannot be read.";
    if (text.size() > kMostBytes) wrong = "The file is larger than 64 KiB.";
    if (!is_utf8(text)) wrong = "The file is not written in UTF-8.";
    if (!wrong) return text;
    found.push_back(fault(name, wrong));
    return std::nullopt;
}

template<class Thing>
std::vector<Thing> read_all(const fs::path& folder, Thing (*read)(const EvidenceFile&, Faults&), Faults& found) {
    std::vector<Thing> things;
    for (const fs::path& path : files_of(folder, found)) {
        const std::string name = (folder.filename() / path.filename()).string();
        const std::string id = path.stem().string();
        if (path.extension() != ".toml" || !is_id(id)) {
            found.push_back(
                fault(name, "The name must be small letters, digits and \"-\", at most 60, and end in .toml."));
            continue;
        }
        if (const auto text = text_of(path, name, found)) things.push_back(read({name, id, *text}, found));
    }
    // By id and not by path: '-' sorts before '.', which ends the name in the path.
    std::sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) { return a.id < b.id; });
    return things;
}

} // namespace

EvidenceFolder read_evidence(const fs::path& folder) {
    EvidenceFolder made;
    made.catalogue.treatments = read_all<Treatment>(folder / "treatments", read_treatment, made.faults);
    made.catalogue.sources = read_all<Source>(folder / "sources", read_source, made.faults);
    made.catalogue.verdicts = read_all<Verdict>(folder / "verdicts", read_verdict, made.faults);
    // What could not be read has lost parts, and would be blamed for them a second time.
    if (made.faults.empty()) made.faults = faults(made.catalogue);
    return made;
}

} // namespace amble::claims
