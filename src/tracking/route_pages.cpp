#include "tracking/route_pages.h"

#include "account/page.h"
#include "tracking/import_store.h"
#include "tracking/route_line.h"

#include <fmt/format.h>

namespace amble::tracking {

using html::attribute;
using html::Html;
using html::say;

namespace {

constexpr double kSide = 180; // within a view of 200, so that the ends' marks fit
constexpr double kMargin = 10;
constexpr size_t kMostPoints = 500;

std::string line_of(const std::vector<DrawnPoint>& points) {
    std::string line;
    for (const auto& point : points)
        line += fmt::format("{}{:.1f},{:.1f}", line.empty() ? "" : " ", kMargin + point.x, kMargin + point.y);
    return line;
}

void write_end(Html& page, html::Raw tag, const DrawnPoint& at) {
    page << tag << attribute("cx", fmt::format("{:.1f}", kMargin + at.x))
         << attribute("cy", fmt::format("{:.1f}", kMargin + at.y)) << "/>";
}

} // namespace

void write_route(Html& page, account::Visit& visit, const Id& walk) {
    const auto kept = find_route(visit.data(), visit.person(), walk);
    if (!kept) return;
    page << "<h2>" << say("Where it went") << "</h2>";
    if (const auto points = drawn_route(*kept, kSide, kMostPoints); !points.empty()) {
        page << R"(<figure><svg class="route" viewBox="0 0 200 200" role="img")"
             << page.said("aria-label", say("The way of this walk")) << "><polyline"
             << attribute("points", line_of(points)) << "/>";
        write_end(page, R"(<circle class="begin" r="5")", points.front());
        write_end(page, R"(<circle class="end" r="5")", points.back());
        page << R"(</svg><figcaption class="hint">)"
             << say("North is up. The ring is where it began, the dot where it ended. No map is fetched for it.")
             << "</figcaption></figure>";
    }
    account::open_form(page, visit, html::Url("/walks/", walk, "/route/delete"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Delete where it went")
         << "</button></p></form>";
}

http::Response delete_route(account::Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id || !forget_route(visit.data(), visit.person(), *id))
        return account::show_problem(visit, 404, {"No route is kept of this walk, or not any more.", {}});
    return http::see_other("/walks/" + id->text());
}

} // namespace amble::tracking
