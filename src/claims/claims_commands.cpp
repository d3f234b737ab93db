#include "claims/claims_commands.h"

#include "claims/evidence_shipped.h"
#include "claims/mark.h"
#include "claims/table.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <fstream>
#include <iostream>
#include <optional>
#include <ostream>

namespace amble::claims {

namespace {

using cli::Arguments;

using Times = cli::Option::Times;

/// A long article is a tenth of this.
constexpr size_t kMostMarkedBytes = 1 << 20;
constexpr size_t kMostClaimBytes = 20'000;

/// All that `from` holds, or one byte more than `most` where it is longer.
std::string read_from(std::istream& from, size_t most) {
    std::string text(most + 1, '\0');
    from.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<size_t>(from.gcount()));
    return text;
}

std::optional<std::string> contents(const Arguments& given, const std::string& path, size_t most) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        fmt::print(given.err, "The file {} cannot be read; check its name and its permissions.\n", path);
        return std::nullopt;
    }
    std::string text = read_from(file, most);
    if (!file.bad()) return text;
    fmt::print(given.err, "Reading the file {} failed; is it a folder, or on a broken disk?\n", path);
    return std::nullopt;
}

int mark_command(const Arguments& given) {
    const std::string path = given.text("FILE");
    const auto text = path.empty() || path == "-" ? std::optional(read_from(std::cin, kMostMarkedBytes))
                                                  : contents(given, path, kMostMarkedBytes);
    if (!text) return cli::kUsage;
    if (text->size() > kMostMarkedBytes) {
        fmt::print(given.err, "The text is longer than 1 MiB; give it in parts.\n");
        return cli::kUsage;
    }
    const Marker marker(shipped_evidence());
    given.out << spans_json(marker, *text, marker.mark(*text)) << '\n';
    return cli::kDone;
}

int verdict_command(const Arguments& given) {
    const std::string text = given.text("CLAIM");
    if (text.size() > kMostClaimBytes) {
        fmt::print(given.err, "A claim has at most {} bytes; for a longer text use \"amble claims mark\".\n",
                   kMostClaimBytes);
        return cli::kUsage;
    }
    const Marker marker(shipped_evidence());
    const auto spans = marker.mark(text);
    given.out << verdict_json(marker, surest(spans)) << '\n';
    return cli::kDone;
}

std::optional<std::vector<Document>> table(const Arguments& given, std::string_view option) {
    const std::string path = given.text(option);
    const auto text = contents(given, path, kMostTableBytes);
    if (!text) return std::nullopt;
    if (text->size() > kMostTableBytes) {
        fmt::print(given.err, "The file {} is longer than 256 MiB; give it in parts.\n", path);
        return std::nullopt;
    }
    auto read = read_table(*text);
    if (read) return std::move(*read);
    fmt::print(given.err, "{}: {}\n", path, english(read.error().sentence));
    return std::nullopt;
}

int match_command(const Arguments& given) {
    const auto catalogue = table(given, "catalogue");
    const auto queries = catalogue ? table(given, "queries") : std::nullopt;
    if (!queries) return cli::kUsage;
    const Ranking ranking(*catalogue);
    const auto most = static_cast<size_t>(*given.whole("top"));
    for (const Document& query : *queries) {
        size_t rank = 0;
        for (const Ranked& found : ranking.top(query.text, most))
            fmt::print(given.out, "{}\t{}\t{}\t{:.4f}\n", query.id, ++rank, (*catalogue)[found.document].id,
                       found.score);
    }
    return cli::kDone;
}

} // namespace

std::vector<cli::Command> claims_commands() {
    return {
        {
            .name = "claims mark",
            .summary = "Mark the claims in a text.",
            .description =
                "Reads a text in English or German from FILE or, without one, from standard input, and prints a JSON "
                "object with a span for each claim, experience and question: where it is in bytes and characters, the "
                "treatment, what is said of it, and the verdict that answers it, attached or only suggested. Nothing "
                "is kept.",
            .example = "echo 'Bed rest heals a bad back.' | amble claims mark",
            .options = {{"FILE", "the text; standard input without it", cli::Kind::text, "FILE"}},
            .run = mark_command,
        },
        {
            .name = "claims verdict",
            .summary = "Find the verdict on a claim.",
            .description = "Prints a JSON object: the band (attach, suggest, not checked), the verdict, the score and "
                           "why. An experience gets no verdict.",
            .example = "amble claims verdict 'Does acupuncture help with back pain?'",
            .options = {{"CLAIM", "a claim or a question", cli::Kind::text, "CLAIM", "", Times::once}},
            .run = verdict_command,
        },
        {
            .name = "claims match",
            .summary = "Rank any catalogue of claims.",
            .description =
                "Ranks the claims of a table against each query of another and prints query, rank, claim and score, "
                "with tabs between them. Both tables have an id and a text on each line, with a tab between them, or a "
                "first line that names the columns \"id\", \"text\" and, if wished, \"title\".",
            .example = "amble claims match --catalogue claims.tsv --queries queries.tsv --top 20",
            .options =
                {
                    {"catalogue", "the claims to find", cli::Kind::text, "FILE", "", Times::once},
                    {"queries", "what is looked for", cli::Kind::text, "FILE", "", Times::once},
                    {"top", "how many for each query", cli::Kind::whole, "N", "20", Times::optional, 1, 1000},
                },
            .run = match_command,
        },
    };
}

} // namespace amble::claims
