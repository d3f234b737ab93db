#include "tracking/kept_file_pages.h"

#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/http/download.h"
#include "tracking/kept_file_store.h"

namespace amble::tracking {

namespace {

using account::Visit;
using html::Html;
using html::say;

http::Response no_such_file(const Visit& visit) {
    return account::show_problem(visit, 404, {"This file is not kept here, or not any more.", {}});
}

html::Url url_of(const Id& import, const KeptFile& file) {
    return html::Url::of_site("/imports/" + import.text() + "/files/" + std::to_string(file.number));
}

} // namespace

void write_kept_files(Html& page, const Visit& visit, const Id& import, const std::vector<KeptFile>& files) {
    if (files.empty()) return;
    page << "<h2>" << say("The files as you sent them") << "</h2><ul class=\"rows\">";
    for (const KeptFile& file : files) {
        page << "<li><div><p><a class=\"file-name\"" << html::href(url_of(import, file)) << ">" << file.name
             << "</a> <span class=\"quiet\">" << say("{0} kB", (file.size + 1023) / 1024) << "</span></p>";
        account::open_form(page, visit, url_of(import, file));
        page << "<button class=\"button quiet\">" << say("Keep it no longer") << "</button></form></div></li>";
    }
    page << "</ul>";
}

http::Response show_kept_file(Visit& visit) {
    const auto import = visit.path.id(0);
    const auto number = parse_whole_number(visit.path.at(1));
    auto file = import && number ? find_kept_file(visit.data(), visit.person(), *import, *number) : std::nullopt;
    if (!file) return no_such_file(visit);
    return http::download("application/octet-stream", std::move(file->bytes), file->name);
}

http::Response remove_kept_file(Visit& visit) {
    const auto import = visit.path.id(0);
    const auto number = parse_whole_number(visit.path.at(1));
    if (!import || !number || !drop_kept_file(visit.data(), visit.person(), *import, *number))
        return no_such_file(visit);
    return http::see_other("/imports/" + import->text());
}

} // namespace amble::tracking
