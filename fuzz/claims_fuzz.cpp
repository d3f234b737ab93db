#include "claims/mark.h"
#include "claims/testing_catalogue.h"
#include "foundation/base/text.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace amble;

namespace {

void expect(bool held, const char* claim) {
    if (held) return;
    std::fprintf(stderr, "not so: %s\n", claim);
    std::abort();
}

} // namespace

/// Whatever the bytes: spans in order and inside the text, no verdict for an experience, and JSON that is UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const claims::Catalogue catalogue = claims::made_up_catalogue();
    static const claims::Marker marker(catalogue);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto spans = marker.mark(text);
    size_t end = 0;
    for (const claims::Span& span : spans) {
        expect(span.begin >= end && span.begin < span.end && span.end <= size,
               "spans are in order and inside the text");
        end = span.end;
        expect(span.match.score >= 0 && span.match.score <= 1, "a score is between 0 and 1");
        expect((span.match.band == claims::Band::not_checked) == (span.match.verdict == nullptr),
               "a band has its verdict");
        if (span.claim.speech == claims::Speech::experience)
            expect(span.match.band == claims::Band::not_checked, "an experience gets no verdict");
    }
    expect(is_utf8(claims::spans_json(marker, text, spans)), "what is printed is UTF-8");
    return 0;
}
