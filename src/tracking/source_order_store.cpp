#include "tracking/source_order_store.h"

namespace amble::tracking {

namespace {

constexpr std::string_view kFind = "SELECT steps FROM source_order WHERE person_id = $1";
constexpr std::string_view kSet =
    "INSERT INTO source_order (person_id, steps, changed_at) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO UPDATE "
    "SET steps = excluded.steps, changed_at = excluded.changed_at";

} // namespace

SourceOrder source_order(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kFind, person);
    return rows.empty() ? SourceOrder() : SourceOrder::parse(rows[0].text(0)).value_or(SourceOrder());
}

void set_source_order(database::Transaction& data, PersonId person, const SourceOrder& order, Instant now) {
    data.execute(kSet, person, order.text(), now);
}

} // namespace amble::tracking
