#include "app/import_consequences.h"

#include "programme/course_store.h"
#include "programme/other_target_store.h"
#include "screening/screening_store.h"

namespace amble::app {

namespace {

programme::Here here(const tracking::Importing& importing) {
    return {importing.now, importing.today(), importing.zone, screening::mode_of(importing.settings)};
}

void close_days(database::Transaction& data, const tracking::Importing& importing) {
    programme::close_days(data, importing.person, here(importing));
}

std::optional<tracking::DecidedDays> decided(database::Transaction& data, const tracking::Importing& importing) {
    const auto programme = programme::find_programme(data, importing.person);
    if (!programme || programme->state.day < 1) return std::nullopt;
    return tracking::DecidedDays{programme->first_day, programme->day_numbered(programme->state.day)};
}

tracking::OtherTarget other_target(database::Transaction& data, const tracking::Importing& importing,
                                   std::span<const tracking::Walk> walks) {
    return programme::other_target(data, importing.person, here(importing), walks);
}

} // namespace

tracking::Consequences import_consequences() {
    return {close_days, decided, other_target};
}

} // namespace amble::app
