#include "claims/evidence_shown.h"

#include <algorithm>

namespace amble::claims {

namespace {

Notice notice(NoticeKind kind, std::vector<std::string> values = {}) {
    Sentence sentence;
    switch (kind) {
    case NoticeKind::medicine:
        sentence = {"Do not stop or change a prescribed medicine without the person who prescribed it.", {}};
        break;
    case NoticeKind::not_signed:
        sentence = {"Compiled from published guidelines and studies; not yet signed by a specialist here.", {}};
        break;
    case NoticeKind::no_source:
        sentence = {"It names no source: we know of no study of this.", {}};
        break;
    case NoticeKind::sources_unchecked:
        sentence = {"Sources not yet checked.", {}};
        break;
    case NoticeKind::review_overdue:
        sentence = {"Its review was due on {0}.", {}};
    }
    sentence.values = std::move(values);
    return {kind, std::move(sentence)};
}

bool is_prescribed(const Catalogue& catalogue, const Verdict& verdict) {
    const Treatment* treatment = catalogue.treatment(verdict.treatment);
    return treatment && treatment->prescribed_medicine;
}

} // namespace

bool has_confirmed_source(const Catalogue& catalogue, const Verdict& verdict) {
    return std::any_of(verdict.sources.begin(), verdict.sources.end(), [&catalogue](const std::string& id) {
        const Source* source = catalogue.source(id);
        return source && source->checked == Checked::confirmed;
    });
}

std::vector<Notice> all_notices() {
    return {notice(NoticeKind::medicine), notice(NoticeKind::not_signed), notice(NoticeKind::no_source),
            notice(NoticeKind::sources_unchecked), notice(NoticeKind::review_overdue)};
}

Shown shown(const Catalogue& catalogue, const Verdict& verdict, Day today, int signatures) {
    const bool checked = has_confirmed_source(catalogue, verdict);
    Shown made;
    const auto tell = [&made](NoticeKind kind) { made.notices.push_back(notice(kind)); };
    if (is_prescribed(catalogue, verdict)) tell(NoticeKind::medicine);
    if (signatures < kSignaturesNeeded) tell(NoticeKind::not_signed);
    if (verdict.sources.empty())
        tell(NoticeKind::no_source);
    else if (!checked)
        tell(NoticeKind::sources_unchecked);
    const bool overdue = today > verdict.review_due;
    if (overdue) made.notices.push_back(notice(NoticeKind::review_overdue, {iso(verdict.review_due)}));
    made.certainty = checked && !overdue ? verdict.certainty : std::min(verdict.certainty, Certainty::low);
    made.attaching = checked && !overdue ? Attaching::by_itself : Attaching::only_by_a_specialist;
    return made;
}

} // namespace amble::claims
