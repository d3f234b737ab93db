#include "foundation/html/icon.h"

namespace amble::html {

namespace {

Raw lines_of(Icon icon) {
    switch (icon) {
    case Icon::mark: // an "a" whose tail walks off along the ground
        return R"(<circle cx="8.6" cy="12.4" r="5.4"/><path d="M14 6.8v8.4c0 2 1 2.9 2.6 2.9h5"/>)";
    case Icon::today: // the sun over a path
        return R"(<circle cx="12" cy="7.5" r="3.5"/><path d="M2.5 20c4.2 0 5.3-4.6 9.5-4.6s5.3 4.6 9.5 4.6"/>)";
    case Icon::progress:
        return R"(<path d="M5 20v-5M12 20V10M19 20V4"/>)";
    case Icon::verdict:
        return R"(<path d="M4 4.5h16v11.5h-8.5L7 20v-4H4z"/><path d="m8.7 10.2 2.3 2.3 4.3-4.3"/>)";
    case Icon::care:
        return R"(<path d="M12 20s-8-4.8-8-10.6A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.4C20 15.2 12 20 12 20z"/>)";
    case Icon::yours:
        return R"(<circle cx="12" cy="8" r="3.8"/><path d="M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"/>)";
    case Icon::plan:
        return R"(<path d="M3 20h4.5v-4H12v-4h4.5V8H21"/><path d="M4 9.5 9.5 4M6.5 4h3v3"/>)";
    case Icon::list:
        return R"(<path d="M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1"/>)";
    case Icon::desk:
        return R"(<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>)";
    case Icon::stop:
        return R"(<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="M8 12h8"/>)";
    case Icon::phone:
        return R"(<path d="M6 3h3l1.8 4.6L8.6 9.3a12 12 0 0 0 6.1 6.1l1.7-2.2L21 15v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"/>)";
    case Icon::next:
        return R"(<path d="m9 5 7 7-7 7"/>)";
    case Icon::done:
        return R"(<path d="m4.5 12.5 5 5L19.5 7"/>)";
    case Icon::info:
        return R"(<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/>)";
    case Icon::warning:
        return R"(<path d="M12 3.5 21.5 20h-19z"/><path d="M12 10v4.5M12 17.2v.1"/>)";
    case Icon::offline:
        return R"(<path d="M7 18.5a4.5 4.5 0 0 1-.6-9A6 6 0 0 1 18 10.8a3.9 3.9 0 0 1 1.5 7.4M4 4l16 16"/>)";
    }
    return "";
}

} // namespace

Html& operator<<(Html& page, Icon icon) {
    // What points the way the page is read turns round where that is to the left.
    page << "<svg" << attribute("class", icon == Icon::next ? "icon turns" : "icon")
         << attribute("viewBox", "0 0 24 24") << R"( aria-hidden="true" focusable="false">)";
    return page << lines_of(icon) << "</svg>";
}

} // namespace amble::html
