#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"
#include "programme/course_store.h"

#include <functional>

namespace amble::programme {

/// Where the viewer is now.
Here here(const account::Visit& visit);

/// What other slices put on Today; app/ hands it in, because none of them is known here.
struct BesideToday {
    using Write = std::function<void(html::Html&, account::Visit&)>;
    Write before = [](html::Html&, account::Visit&) {}; // the walk
    /// After the walk; not while a stop or pause holds, when nothing is asked of the person.
    Write after = [](html::Html&, account::Visit&) {};
};

/// Today, start, review, flare, pause, stop, the reasons, progress, and a plan for a visitor.
account::Routes routes(BesideToday beside = {});

} // namespace amble::programme
