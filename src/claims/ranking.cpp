#include "claims/ranking.h"

#include "claims/letters.h"
#include "claims/stem.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace amble::claims {

namespace {

// BM25F with the usual saturation; a title's word counts twice a text's.
constexpr double kSaturation = 1.2;
constexpr double kLengthMatters = 0.6;
constexpr double kTitleWeight = 2;

// How the two scores are put together, each as a part of the best one of the query.
constexpr float kWordsShare = 0.4F;
constexpr float kLettersShare = 1 - kWordsShare;

constexpr size_t kShortestGroup = 3;
constexpr size_t kLongestGroup = 5;
constexpr size_t kMostWordBytes = 40;
/// Groups in more than this part of the documents tell nothing and cost most of the time.
constexpr double kMostCommonPart = 0.1;
constexpr size_t kMostCommonAlways = 200;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Without addresses, which name a page and not what it claims.
std::string without_addresses(std::string_view text) {
    std::string kept;
    for (size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool begins = at == 0 || is_blank(text[at - 1]) || text[at - 1] == '(';
        if (begins && (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www."))) {
            while (at < text.size() && !is_blank(text[at]))
                ++at;
            continue;
        }
        kept += text[at++];
    }
    return kept;
}

/// Each group of letters inside the words of a text, with a mark where a word begins and ends.
template<class Use>
void for_each_group(std::string_view text, Use use) {
    const std::string kept = without_addresses(text);
    const Letters letters(kept);
    std::string marked;
    for (const Word& word : letters.words()) {
        if (is_filler(word.folded)) continue;
        marked.assign(1, ' ').append(word.folded.substr(0, kMostWordBytes)).append(1, ' ');
        for (size_t size = kShortestGroup; size <= kLongestGroup; ++size)
            for (size_t at = 0; at + size <= marked.size(); ++at)
                use(std::string_view(marked).substr(at, size));
    }
}

float idf(size_t documents, size_t holding) {
    return static_cast<float>(
        std::log(1 + (static_cast<double>(documents - holding) + 0.5) / (static_cast<double>(holding) + 0.5)));
}

float greatest(const std::vector<float>& scores) {
    return scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
}

} // namespace

std::vector<std::string> ranked_words(std::string_view text) {
    std::vector<std::string> words;
    const std::string kept = without_addresses(text);
    const Letters letters(kept);
    for (const Word& word : letters.words())
        if (!is_filler(word.folded)) words.emplace_back(stem(word.folded.substr(0, kMostWordBytes)));
    return words;
}

Ranking::Ranking(const std::vector<Document>& documents) : size_(documents.size()) {
    index_words(documents);
    index_letters(documents);
}

void Ranking::index_words(const std::vector<Document>& documents) {
    struct Fields {
        std::vector<std::string> title, text;
    };
    std::vector<Fields> split;
    double titles = 0, texts = 0;
    for (const Document& document : documents) {
        split.push_back({ranked_words(document.title), ranked_words(document.text)});
        titles += static_cast<double>(split.back().title.size());
        texts += static_cast<double>(split.back().text.size());
    }
    const double count = static_cast<double>(std::max<size_t>(size_, 1));
    const auto shortened = [](size_t length, double mean) {
        return mean == 0 ? 1 : 1 - kLengthMatters + kLengthMatters * static_cast<double>(length) / mean;
    };
    for (uint32_t i = 0; i < split.size(); ++i) {
        std::map<std::string, double> weights;
        for (const std::string& word : split[i].title)
            weights[word] += kTitleWeight / shortened(split[i].title.size(), titles / count);
        for (const std::string& word : split[i].text)
            weights[word] += 1 / shortened(split[i].text.size(), texts / count);
        for (const auto& [word, weight] : weights) {
            const auto [at, added] = words_.numbers.try_emplace(word, static_cast<uint32_t>(words_.postings.size()));
            if (added) words_.postings.emplace_back();
            words_.postings[at->second].push_back(
                {i, static_cast<float>(weight * (kSaturation + 1) / (weight + kSaturation))});
        }
    }
    for (auto& postings : words_.postings) {
        words_.idf.push_back(idf(size_, postings.size()));
        for (Posting& each : postings)
            each.weight *= words_.idf.back();
    }
}

void Ranking::index_letters(const std::vector<Document>& documents) {
    for (uint32_t i = 0; i < documents.size(); ++i)
        for (const std::string* text : {&documents[i].title, &documents[i].text})
            for_each_group(*text, [&](std::string_view group) {
                auto at = letters_.numbers.find(group);
                if (at == letters_.numbers.end()) {
                    at = letters_.numbers.emplace(group, static_cast<uint32_t>(letters_.postings.size())).first;
                    letters_.postings.emplace_back();
                }
                auto& postings = letters_.postings[at->second];
                if (postings.empty() || postings.back().document != i) postings.push_back({i, 0});
                postings.back().weight += 1;
            });
    std::vector<double> squares(size_);
    for (auto& postings : letters_.postings) {
        letters_.idf.push_back(idf(size_, postings.size()));
        for (Posting& each : postings) {
            each.weight = (1 + std::log(each.weight)) * letters_.idf.back();
            squares[each.document] += static_cast<double>(each.weight) * each.weight;
        }
    }
    const auto most = std::max(kMostCommonAlways, static_cast<size_t>(static_cast<double>(size_) * kMostCommonPart));
    for (auto& postings : letters_.postings) {
        if (postings.size() > most) postings.clear();
        for (Posting& each : postings)
            each.weight /= static_cast<float>(std::sqrt(squares[each.document]));
    }
}

void Ranking::score_words(std::string_view query, std::vector<float>& scores) const {
    auto words = ranked_words(query);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string& word : words) {
        const auto at = words_.numbers.find(word);
        if (at == words_.numbers.end()) continue;
        for (const Posting& each : words_.postings[at->second])
            scores[each.document] += each.weight;
    }
}

void Ranking::score_letters(std::string_view query, std::vector<float>& scores) const {
    std::vector<uint32_t> groups;
    for_each_group(query, [&](std::string_view group) {
        const auto at = letters_.numbers.find(group);
        if (at != letters_.numbers.end() && !letters_.postings[at->second].empty()) groups.push_back(at->second);
    });
    std::sort(groups.begin(), groups.end());
    for (size_t i = 0; i < groups.size();) {
        size_t next = i;
        while (next < groups.size() && groups[next] == groups[i])
            ++next;
        const float weight = (1 + std::log(static_cast<float>(next - i))) * letters_.idf[groups[i]];
        for (const Posting& each : letters_.postings[groups[i]])
            scores[each.document] += weight * each.weight;
        i = next;
    }
}

std::vector<Ranked> Ranking::top(std::string_view query, size_t most) const {
    std::vector<float> words(size_), letters(size_);
    score_words(query, words);
    score_letters(query, letters);
    const float by_words = greatest(words) > 0 ? kWordsShare / greatest(words) : 0;
    const float by_letters = greatest(letters) > 0 ? kLettersShare / greatest(letters) : 0;
    std::vector<Ranked> ranked;
    for (uint32_t i = 0; i < size_; ++i)
        if (const float score = words[i] * by_words + letters[i] * by_letters; score > 0) ranked.push_back({i, score});
    const auto better = [](const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    };
    const size_t kept = std::min(most, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(), better);
    ranked.resize(kept);
    return ranked;
}

} // namespace amble::claims
