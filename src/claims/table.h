#pragma once

#include "claims/ranking.h"
#include "foundation/base/result.h"

#include <string_view>
#include <vector>

namespace amble::claims {

inline constexpr size_t kMostTableBytes = 256 << 20;
inline constexpr size_t kMostTableRows = 1'000'000;

/// Reads rows of tab-separated columns as documents. A first line with a column "id", "claim_id", "query_id",
/// "vclaim_id" or "tweet_id" names the columns: that; one of "text", "claim", "query", "statement", "vclaim", "tweet";
/// and, if there is one, "title". Others are passed over. Without such a line the first column is the id and the second
/// the text. Each id stands once. Empty lines are passed over; a row without a text is a document that nothing finds.
Result<std::vector<Document>> read_table(std::string_view tsv);

} // namespace amble::claims
