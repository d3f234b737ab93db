#include "foundation/html/html.h"

using namespace amble::html;

void write(Html& page, const std::string& typed) {
#ifdef WITHOUT_MISTAKE
    page << "<a" << attribute("title", typed) << "></a>";
#else
    page << "<a" << attribute("onclick", typed) << "></a>";
#endif
}
