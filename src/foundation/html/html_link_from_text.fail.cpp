#include "foundation/html/html.h"

using namespace amble::html;

void write(Html& page, const std::string& typed) {
#ifdef WITHOUT_MISTAKE
    page << "<a" << href("/today") << src(Url("/assets/", 7)) << ">" << typed << "</a>";
#else
    page << "<a" << href(Url(typed)) << "></a>";
#endif
}
