#pragma once

#include "account/visit.h"
#include "foundation/base/id.h"
#include "foundation/html/html.h"
#include "tracking/kept_file_store.h"

namespace amble::tracking {

/// The files of an import that were kept as they were sent; nothing where there is none.
void write_kept_files(html::Html& page, const account::Visit& visit, const Id& import,
                      const std::vector<KeptFile>& files);

http::Response show_kept_file(account::Visit& visit);
http::Response remove_kept_file(account::Visit& visit);

} // namespace amble::tracking
