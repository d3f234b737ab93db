#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amble::claims {

/// What can be found: a claim of a catalogue. The title may be empty; it holds other words for the same.
struct Document {
    std::string id;
    std::string title;
    std::string text;
};

struct Ranked {
    uint32_t document = 0; // index into the documents given
    double score = 0;      // 0 to 1, comparable within one query only
};

/// Ranks a catalogue by likeness to a query: BM25 over word stems, with title and text as fields of their own weight
/// (BM25F, Robertson & Zaragoza 2009), and the cosine of letter groups of three to five, which survive misspelling and
/// endings. Weights are [design], chosen on made-up catalogues; see bench/claims_bench.cpp.
class Ranking {
public:
    explicit Ranking(const std::vector<Document>& documents);

    /// The best, best first, at most `most`; equals in the order of the catalogue. Those with nothing in common with
    /// the query are left out.
    std::vector<Ranked> top(std::string_view query, size_t most) const;

    size_t size() const { return size_; }

private:
    struct Posting {
        uint32_t document;
        float weight;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Index {
        std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> numbers;
        std::vector<std::vector<Posting>> postings; // weight: of the term in the document, idf included
        std::vector<float> idf;
    };

    void index_words(const std::vector<Document>& documents);
    void index_letters(const std::vector<Document>& documents);
    void score_words(std::string_view query, std::vector<float>& scores) const;
    void score_letters(std::string_view query, std::vector<float>& scores) const;

    size_t size_;
    Index words_;
    Index letters_;
};

/// Words of a text by which it is ranked: stems without fillers, addresses of the web left out.
std::vector<std::string> ranked_words(std::string_view text);

} // namespace amble::claims
