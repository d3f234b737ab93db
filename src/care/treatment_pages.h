#pragma once

#include "account/visit.h"
#include "claims/live_evidence_store.h"
#include "foundation/html/html.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

// What pages say of a treatment, from the evidence as it stands.

/// Its name in the page's language; its id where the evidence does not know it any more.
std::string treatment_name(const html::Html& page, const claims::LiveEvidence& evidence, std::string_view treatment);

/// Its cautions, as a list; nothing where there are none.
void write_cautions(html::Html& page, const claims::LiveEvidence& evidence, std::string_view treatment);

std::vector<const claims::Verdict*> verdicts_on(const claims::LiveEvidence& evidence, std::string_view treatment);

/// Each verdict with its answer, its summary and what must be said before it.
void write_verdicts_on(html::Html& page, const account::Visit& visit, const claims::LiveEvidence& evidence,
                       std::string_view treatment);

} // namespace amble::care
