#include "app/while_signed_in.h"

#include "account/session_store.h"

#include <utility>

namespace amble::app {

namespace {

void look_for(database::Transaction& data, const std::optional<account::Viewer>& viewer) {
    if (viewer && !account::has_session(data, *viewer)) throw SignedOutMeanwhile{};
}

} // namespace

// Copied, because the work may sign somebody else in, and may then have to run again.
void WhileSignedIn::write(const std::function<void(database::Transaction&)>& work) {
    const std::optional<account::Viewer> viewer = *viewer_;
    database_.write([&](database::Transaction& data) {
        look_for(data, viewer);
        work(data);
    });
}

void WhileSignedIn::write_later(std::function<void(database::Transaction&)> work,
                                std::function<void(std::exception_ptr)> done) {
    database_.write_later(
        [viewer = *viewer_, work = std::move(work)](database::Transaction& data) {
            look_for(data, viewer);
            work(data);
        },
        std::move(done));
}

void WhileSignedIn::read_later(std::function<void(database::Transaction&)> work,
                               std::function<void(std::exception_ptr)> done) {
    database_.read_later(std::move(work), std::move(done));
}

} // namespace amble::app
