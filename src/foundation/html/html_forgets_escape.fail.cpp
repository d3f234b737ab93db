#include "foundation/html/html.h"

using namespace amble::html;

void write(Html& page, const std::string& typed) {
#ifdef WITHOUT_MISTAKE
    page << typed;
#else
    page << Raw(typed.c_str());
#endif
}
