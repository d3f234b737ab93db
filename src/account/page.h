#pragma once

#include "account/visit.h"
#include "foundation/html/html.h"

#include <string>

namespace amble::account {

/// Where a page belongs in the navigation; `walk` pages keep the stop signs within reach of a thumb.
enum class Section { none, walk, progress, claims, stories, care, yours, specialist, desk, moderation, operator_ };

struct PageHead {
    html::Said title;
    Section section = Section::none;
    int status = 200;
    /// A page whose own script island does something, by name (web/src/<name>.ts); nothing for most.
    std::string_view island = "";
    /// For a page that people link to: what a preview says below the title. Empty: no preview.
    std::string about = "";
};

/// The whole page around `body`: head, navigation, what every page must say, footer.
http::Response show(const Visit& visit, const PageHead& head, const html::Html& body);

/// The field that names the person a form was written for (Viewer::marker), so that it is never saved as somebody
/// else's.
inline constexpr std::string_view kFormPerson = "form_person";

/// `<form method="post" action="…">` with the token that stands in for Origin where a browser sends none.
/// Close it with "</form>".
void open_form(html::Html& page, const Visit& visit, const html::Url& action);
/// The same for a form that is kept on the device where there is no network, as an entry of that kind: "walk",
/// "check_in", "stop" or "flare" (web/src/offline_forms.ts). One of the kind "say" cannot wait; where it is lost on its
/// way, its page says so.
void open_offline_form(html::Html& page, const Visit& visit, const html::Url& action, std::string_view kind);
/// The same for a form that sends a file.
void open_upload_form(html::Html& page, const Visit& visit, const html::Url& action);

/// An empty writer in the visit's language.
inline html::Html start_page(const Visit& visit) {
    return html::Html(visit.words);
}

/// How people reach this site, without a "/" at its end: from the settings, or else as this request reached it.
std::string site_address(const Visit& visit);

/// One plain sentence and what to do next, for what is not there or not allowed.
http::Response show_problem(const Visit& visit, int status, const Sentence& sentence);

} // namespace amble::account
