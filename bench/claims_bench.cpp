#include "claims/evidence_shipped.h"
#include "claims/labelled_tally.h"
#include "claims/ranking.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <fstream>
#include <random>
#include <sstream>

namespace amble::claims {

namespace {

using Random = std::mt19937;

const Marker& marker() {
    static const Marker made(shipped_evidence());
    return made;
}

std::vector<Labelled> labelled(const std::string& name) {
    const std::ifstream file("tests/claims/" + name);
    std::stringstream text;
    text << file.rdbuf();
    const auto read = read_labelled(text.str());
    return read ? *read : std::vector<Labelled>{};
}

void print_tally(std::string_view name, std::vector<Labelled> sentences) {
    const Tally of = tally(marker(), texts(std::move(sentences)));
    fmt::print("{}: {} sentences\n", name, of.sentences);
    for (const Speech each : {Speech::claim, Speech::experience, Speech::question}) {
        const auto& counts = of.by_speech[static_cast<size_t>(each)];
        fmt::print("  {:<11} precision {:.3f}  recall {:.3f}\n", word(each), counts.precision(), counts.recall());
    }
    fmt::print("  claim against experience: F1 {:.3f} (aim 0.92)\n", of.claim_experience_f1());
    fmt::print("  verdicts attached {}: right {:.3f}, false {:.3f} (limit 0.01), wrong way {} (limit 0)\n", of.attached,
               of.verdict_accuracy(), of.false_attach_rate(), of.wrong_way);
    fmt::print("  coverage of what may get one: {:.3f} (aim 0.90)\n", of.coverage());
}

void print_quality() {
    auto half = labelled("sentences.tsv");
    for (Labelled& each : labelled("posts.tsv"))
        half.push_back(std::move(each));
    std::erase_if(half, [](const Labelled& each) { return !each.is_test(); });
    print_tally("test half of tests/claims", std::move(half));
    for (const char* name : {"blind.tsv", "strangers.tsv"})
        print_tally(fmt::format("tests/claims/{}", name), labelled(name));
}

/// Ten thousand claims, each of a remedy, what it does, to what, and in whom; and what people would type for some.
struct MadeUp {
    std::vector<Document> claims;
    std::vector<std::pair<std::string, uint32_t>> queries; // with the claim that is meant
};

std::string misspelt(std::string word, Random& random) {
    if (word.size() < 6) return word;
    const size_t at = 1 + random() % (word.size() - 2);
    switch (random() % 3) {
    case 0:
        std::swap(word[at], word[at - 1]);
        break;
    case 1:
        word.erase(at, 1);
        break;
    default:
        word.insert(at, 1, word[at]);
    }
    return word;
}

MadeUp made_up(uint32_t seed) {
    const std::vector<std::string> remedies{"ginger",     "magnesium", "acupuncture", "swimming",  "chamomile",
                                            "zinc",       "massage",   "fasting",     "garlic",    "honey",
                                            "meditation", "cycling",   "vinegar",     "collagen",  "probiotics",
                                            "caffeine",   "melatonin", "stretching",  "lavender",  "turmeric",
                                            "sauna",      "hypnosis",  "rowing",      "omega oil", "green tea"};
    const std::vector<std::array<std::string, 3>> effects{{{"reduces", "lowering", "cut"}},
                                                          {{"prevents", "preventing", "stop"}},
                                                          {{"worsens", "worsening", "aggravate"}},
                                                          {{"cures", "curing", "heal"}}};
    const std::vector<std::string> troubles{"headaches", "insomnia", "arthritis", "back pain",  "asthma",
                                            "eczema",    "colds",    "anxiety",   "heartburn",  "allergies",
                                            "migraines", "fatigue",  "obesity",   "depression", "hypertension",
                                            "nausea",    "cramps",   "acne",      "diabetes",   "tinnitus"};
    const std::vector<std::string> people{"children", "pregnant women", "older adults", "athletes", "smokers"};
    MadeUp made;
    Random random(seed);
    for (const auto& remedy : remedies)
        for (const auto& effect : effects)
            for (const auto& trouble : troubles)
                for (const auto& who : people) {
                    const auto number = static_cast<uint32_t>(made.claims.size());
                    made.claims.push_back(
                        {std::to_string(number), "", remedy + ' ' + effect[0] + ' ' + trouble + " in " + who});
                    if (number % 20 != 7) continue;
                    const std::string singular =
                        trouble.ends_with('s') ? trouble.substr(0, trouble.size() - 1) : trouble;
                    made.queries.push_back({"is it true that " + misspelt(remedy, random) + " is " + effect[1] + ' ' +
                                                misspelt(singular, random) + " if you are one of the " + who,
                                            number});
                }
    return made;
}

/// A plain full-text query of SQLite over the same catalogue: any of the words, stemmed, by its bm25().
class PlainSearch {
public:
    explicit PlainSearch(const std::vector<Document>& claims) {
        sqlite3_open(":memory:", &database_);
        run("CREATE VIRTUAL TABLE claim USING fts5(text, tokenize = 'porter unicode61'); BEGIN");
        sqlite3_stmt* insert = prepared("INSERT INTO claim(rowid, text) VALUES (?, ?)");
        for (size_t i = 0; i < claims.size(); ++i) {
            sqlite3_bind_int64(insert, 1, static_cast<int64_t>(i) + 1);
            sqlite3_bind_text(insert, 2, claims[i].text.data(), static_cast<int>(claims[i].text.size()), nullptr);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        select_ = prepared("SELECT rowid FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT 20");
    }
    ~PlainSearch() {
        sqlite3_finalize(select_);
        sqlite3_close(database_);
    }
    PlainSearch(const PlainSearch&) = delete;
    PlainSearch& operator=(const PlainSearch&) = delete;

    std::vector<uint32_t> top(const std::string& query) {
        std::string any;
        std::istringstream words(query);
        for (std::string each; words >> each;)
            any += (any.empty() ? "\"" : " OR \"") + each + '"';
        sqlite3_bind_text(select_, 1, any.data(), static_cast<int>(any.size()), nullptr);
        std::vector<uint32_t> found;
        while (sqlite3_step(select_) == SQLITE_ROW)
            found.push_back(static_cast<uint32_t>(sqlite3_column_int64(select_, 0) - 1));
        sqlite3_reset(select_);
        return found;
    }

private:
    void run(const char* sql) { sqlite3_exec(database_, sql, nullptr, nullptr, nullptr); }
    sqlite3_stmt* prepared(const char* sql) {
        sqlite3_stmt* made = nullptr;
        sqlite3_prepare_v2(database_, sql, -1, &made, nullptr);
        return made;
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

std::vector<uint32_t> ours(const Ranking& ranking, const std::string& query) {
    std::vector<uint32_t> found;
    for (const Ranked& each : ranking.top(query, 20))
        found.push_back(each.document);
    return found;
}

/// The mean of one over the place of the claim that is meant (0 where it is not among twenty), and how often it is
/// first.
template<class Top>
void print_ranking(std::string_view name, const MadeUp& made, Top top) {
    double reciprocal = 0;
    int first = 0;
    for (const auto& [query, meant] : made.queries) {
        const auto found = top(query);
        const auto at = std::find(found.begin(), found.end(), meant);
        if (at == found.end()) continue;
        reciprocal += 1.0 / static_cast<double>(at - found.begin() + 1);
        first += at == found.begin();
    }
    const auto count = static_cast<double>(made.queries.size());
    fmt::print("  {:<22} MRR@20 {:.3f}  first {:.3f}\n", name, reciprocal / count, first / count);
}

const MadeUp& shared() {
    static const MadeUp made = made_up(5);
    return made;
}

void print_rankings() {
    const Ranking ranking(shared().claims);
    PlainSearch plain(shared().claims);
    fmt::print("{} made-up claims, {} queries with misspellings and other forms\n", shared().claims.size(),
               shared().queries.size());
    print_ranking("ours", shared(), [&](const std::string& query) { return ours(ranking, query); });
    print_ranking("plain BM25 of SQLite", shared(), [&](const std::string& query) { return plain.top(query); });
}

/// The aim is under a millisecond for a post of a thousand words.
void mark_a_thousand_words(benchmark::State& bench) {
    std::string text;
    size_t words = 0;
    for (const Labelled& each : labelled("posts.tsv")) {
        if (words >= 1000) break;
        text += each.text + ' ';
        words += static_cast<size_t>(std::count(each.text.begin(), each.text.end(), ' ')) + 1;
    }
    for (auto _ : bench)
        benchmark::DoNotOptimize(marker().mark(text));
    bench.counters["words"] = static_cast<double>(words);
}
BENCHMARK(mark_a_thousand_words)->Unit(benchmark::kMicrosecond);

/// The aim is under a millisecond for a catalogue of ten thousand.
void rank_ten_thousand(benchmark::State& bench) {
    const Ranking ranking(shared().claims);
    size_t next = 0;
    for (auto _ : bench)
        benchmark::DoNotOptimize(ranking.top(shared().queries[next++ % shared().queries.size()].first, 20));
}
BENCHMARK(rank_ten_thousand)->Unit(benchmark::kMicrosecond);

void rank_ten_thousand_by_sqlite(benchmark::State& bench) {
    PlainSearch plain(shared().claims);
    size_t next = 0;
    for (auto _ : bench)
        benchmark::DoNotOptimize(plain.top(shared().queries[next++ % shared().queries.size()].first));
}
BENCHMARK(rank_ten_thousand_by_sqlite)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace amble::claims

int main(int count, char** words) {
    amble::claims::print_quality();
    amble::claims::print_rankings();
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
