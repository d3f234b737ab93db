// Run by the build: embed_evidence FOLDER OUTPUT reads and checks the evidence, and writes it as one C++ file.
#include "claims/evidence_folder.h"
#include "claims/evidence_packed.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <fstream>

namespace {

// Compilers need not take literals above 64 KiB.
constexpr size_t kMostInLiteral = 60'000;

/// An escape for all but plain ASCII, always of three digits, so that the next character cannot belong to it.
std::string literal(std::string_view text) {
    std::string made = "\"";
    for (const char byte : text) {
        const bool plain = byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\' && byte != '?';
        if (plain)
            made += byte;
        else
            made += fmt::format("\\{:03o}", static_cast<unsigned char>(byte));
    }
    return made + '"';
}

int embed(const char* folder, const char* output) {
    const auto read = amble::claims::read_evidence(folder);
    for (const auto& fault : read.faults)
        fmt::print(stderr, "{}/{}: {}\n", folder, fault.file, amble::english(fault.sentence));
    if (!read.faults.empty()) return 1;
    const std::string text = packed(read.catalogue);
    std::ofstream file(output, std::ios::binary);
    file << "#include <string>\n#include <string_view>\n\nnamespace amble::claims {\n\n"
            "std::string packed_evidence();\n\nstd::string packed_evidence() {\n"
            "    static constexpr std::string_view kPieces[] = {\n";
    for (size_t at = 0; at < text.size(); at += kMostInLiteral)
        fmt::print(file, "        {},\n", literal(std::string_view(text).substr(at, kMostInLiteral)));
    file << "    };\n    std::string text;\n    for (const std::string_view piece : kPieces)\n        text += piece;\n"
            "    return text;\n}\n\n} // namespace amble::claims\n";
    return file.flush() ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    return count == 3 ? embed(words[1], words[2]) : 2;
}
