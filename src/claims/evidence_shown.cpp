#include "claims/evidence_shown.h"

#include <algorithm>

namespace amble::claims {

namespace {

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

Shown shown(const Catalogue& catalogue, const Verdict& verdict, Day today, int signatures) {
    const bool checked = has_confirmed_source(catalogue, verdict);
    Shown made;
    if (is_prescribed(catalogue, verdict))
        made.notices.push_back(
            {NoticeKind::medicine,
             {"Do not stop or change a prescribed medicine without the person who prescribed it.", {}}});
    if (signatures < kSignaturesNeeded)
        made.notices.push_back(
            {NoticeKind::not_signed,
             {"Compiled from published guidelines and studies; not yet signed by a specialist here.", {}}});
    if (verdict.sources.empty())
        made.notices.push_back({NoticeKind::no_source, {"It names no source: we know of no study of this.", {}}});
    else if (!checked)
        made.notices.push_back({NoticeKind::sources_unchecked, {"Sources not yet checked.", {}}});
    if (today > verdict.review_due)
        made.notices.push_back({NoticeKind::review_overdue, {"Its review was due on {0}.", {iso(verdict.review_due)}}});
    made.certainty = checked ? verdict.certainty : std::min(verdict.certainty, Certainty::low);
    made.attaching = checked ? Attaching::by_itself : Attaching::only_by_a_specialist;
    return made;
}

} // namespace amble::claims
