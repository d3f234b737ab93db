// What the pages know of claims in a text, as a WebAssembly module: web/src/marking.ts calls it.
#include "answer.h"
#include "claims/answers.h"

#include <algorithm>
#include <optional>

namespace {

using namespace amble::claims;

struct Loaded {
    PortableEvidence evidence;
    Marker marker;

    explicit Loaded(PortableEvidence read) : evidence(std::move(read)), marker(evidence.catalogue) {}
};

std::optional<Loaded> loaded;

} // namespace

extern "C" {

/// Takes the evidence given, as packed by a server of the same version; false where it is not.
[[clang::export_name("load")]] bool load() {
    loaded.reset();
    auto read = unpacked_portable(amble::modules::given());
    if (read) loaded.emplace(*std::move(read));
    return loaded.has_value();
}

/// Answers what `amble claims mark` prints for the text given.
[[clang::export_name("mark")]] void mark() {
    const std::string& text = amble::modules::given();
    amble::modules::answer(spans_json(loaded->marker, text, loaded->marker.mark(text)));
}

/// Answers answers_json() for the text given, its first line being the page's language. `today` is in days since 1970.
[[clang::export_name("check")]] void check(int32_t today) {
    const std::string_view given = amble::modules::given();
    const size_t line = std::min(given.find('\n'), given.size());
    const std::string_view text = given.substr(std::min(line + 1, given.size()));
    amble::modules::answer(
        answers_json(loaded->marker, loaded->evidence, text, {given.substr(0, line), amble::Day{today}}));
}
}
