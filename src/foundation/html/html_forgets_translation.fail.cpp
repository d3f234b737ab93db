#include "foundation/html/html.h"

using namespace amble::html;

void write(Html& page, const std::string& typed) {
#ifdef WITHOUT_MISTAKE
    page << "<p>" << say("Hello") << "</p>" << typed;
#else
    page << "<p>Hello</p>" << typed;
#endif
}
