// The day rules of the walking programme, as a WebAssembly module: web/src/carried_day.ts calls it.
#include "answer.h"
#include "programme/carried_day.h"
#include "programme/replay.h"

#include <algorithm>

extern "C" {

/// Answers carried_json() for what a page carries, an empty line, and what was written down since; nothing where the
/// page's part cannot be read, as after a new version of the rules.
[[clang::export_name("live")]] void live() {
    const std::string_view given = amble::modules::given();
    const size_t end = std::min(given.find("\n\n"), given.size());
    auto carried = amble::programme::carried_from_text(given.substr(0, end));
    if (!carried) return amble::modules::answer({});
    note_lines(*carried, given.substr(end));
    amble::modules::answer(carried_json(*carried));
}

/// Answers what `amble replay --json` prints for the diary given.
[[clang::export_name("replay")]] void replay() {
    const auto diary = amble::programme::parse_diary(amble::modules::given());
    amble::modules::answer(diary ? replay_json(amble::programme::replay(*diary)) : std::string());
}
}
