#include "care/answers_pages.h"

#include <algorithm>

namespace amble::care {

namespace {

using html::Html;
using html::Said;
using html::say;

/// What keeps the programme closed as the specialist reads it; the member's own sentences speak to the member.
Said need_name(screening::Need need) {
    switch (need) {
    case screening::Need::answers:
        return say("The questions before starting are not all answered.");
    case screening::Need::answers_again:
        return say("The questions have to be answered again.");
    case screening::Need::adulthood:
        return say("The member is under 18. The programme is made for adults.");
    case screening::Need::examination:
        return say("A stop sign was reported. A specialist has to examine:");
    case screening::Need::medical_advice:
        return say("Needs medical advice without delay, about:");
    case screening::Need::naming:
        return say("Not yet talked over with a specialist:");
    case screening::Need::consultation:
        return say("No consultation is recorded that counts.");
    case screening::Need::specialist_clearance:
        return say("A specialist here has to clear first.");
    }
    return say("A specialist here has to clear first.");
}

void write_finding(Html& page, const screening::Finding& finding) {
    const auto& asked = screening::wording(finding.question);
    page << "<li>" << Said{asked.topic.empty() ? asked.text : asked.topic};
    if (finding.disposition >= screening::Disposition::urgent)
        page << R"( <span class="tag bad">)" << say("urgent") << "</span>";
    page << "</li>";
}

void write_reply(Html& page, const screening::Answer& answer) {
    switch (answer.reply) {
    case screening::Reply::no:
        page << say("No");
        break;
    case screening::Reply::not_sure:
        page << say("Not sure");
        break;
    case screening::Reply::yes:
        page << say("Yes");
        break;
    case screening::Reply::number:
    case screening::Reply::unanswered:
        page << answer.number;
        break;
    }
}

void write_every_answer(Html& page, const screening::AnswerSet& set) {
    page << "<details><summary>" << say("Every question")
         << R"(</summary><div class="table" tabindex="0" role="region")"
         << page.said("aria-label", say("Every question")) << "><table><thead><tr><th scope=\"col\">" << say("Question")
         << "</th><th scope=\"col\">" << say("Answer") << "</th></tr></thead><tbody>";
    for (const auto& asked : screening::wordings()) {
        const auto& answer = set.answers[asked.question];
        if (answer.reply == screening::Reply::unanswered) continue;
        page << "<tr><th scope=\"row\">" << Said{asked.text} << "</th><td>";
        write_reply(page, answer);
        page << "</td></tr>";
    }
    page << "</tbody></table></div></details>";
}

void write_clinician(Html& page, const screening::Clinician& by, const std::string& words) {
    if (!words.empty()) page << "<p>" << words << "</p>";
    page << "<p>"
         << say("{0}, {1}, registration number {2}, not verified here", by.name, by.profession, by.registration)
         << "</p>";
}

} // namespace

bool owes_answers(const screening::Clearance& clearance) {
    return std::ranges::any_of(clearance.missing, [](const screening::Missing& each) {
        return each.need == screening::Need::answers || each.need == screening::Need::answers_again;
    });
}

bool waits_for_clearance(const screening::Clearance& clearance) {
    return std::ranges::any_of(clearance.missing, [](const screening::Missing& each) {
        return each.need != screening::Need::answers && each.need != screening::Need::answers_again &&
               each.need != screening::Need::adulthood;
    });
}

Said state_name(const screening::Clearance& clearance) {
    const bool asked_anew = std::ranges::any_of(
        clearance.missing, [](const auto& each) { return each.need == screening::Need::answers_again; });
    if (asked_anew && !waits_for_clearance(clearance)) return say("Has to answer the questions again");
    switch (clearance.state) {
    case screening::ClearanceState::not_screened:
        return say("Has not answered the questions");
    case screening::ClearanceState::needs_consultation:
        return say("Needs a consultation");
    case screening::ClearanceState::consultation_recorded:
        return say("Has recorded a consultation");
    case screening::ClearanceState::cleared:
        return say("Is cleared");
    case screening::ClearanceState::suspended:
        return say("Waits for a clearance");
    case screening::ClearanceState::locked:
        return say("Locked after a stop");
    }
    return say("Waits for a clearance");
}

void write_missing(Html& page, const screening::Clearance& clearance) {
    if (clearance.open()) return;
    page << "<h2>" << say("What keeps the programme closed") << "</h2>";
    for (const auto& missing : clearance.missing) {
        page << R"(<div class="notice"><div><p>)" << need_name(missing.need) << "</p>";
        if (!missing.matters.empty()) page << "<ul>";
        for (const auto& matter : missing.matters)
            page << "<li>" << Said{screening::topic(matter)} << "</li>";
        if (!missing.matters.empty()) page << "</ul>";
        page << "</div></div>";
    }
}

void write_answers(Html& page, const screening::AnswerSet& set) {
    page << "<h2>" << say("Answers of {0}", page.words().short_day(set.day)) << "</h2>";
    const auto assessment = screening::assess(set.answers, set.day);
    if (!assessment.findings.empty()) page << "<ul>";
    for (const auto& finding : assessment.findings)
        write_finding(page, finding);
    if (!assessment.findings.empty()) page << "</ul>";
    write_every_answer(page, set);
}

void write_consultations(Html& page, const std::vector<screening::ClearanceRecord>& records) {
    page << "<h2>" << say("Consultations the member recorded") << "</h2>";
    if (records.empty()) {
        page << "<p>" << say("None so far.") << "</p>";
        return;
    }
    page << R"(<ul class="rows">)";
    for (const auto& record : records) {
        page << "<li><div><b>" << page.words().short_day(record.day) << "</b>";
        if (const auto* consulted = std::get_if<screening::Consulted>(&record.what)) {
            page << "<p>" << consulted->who << ", " << consulted->profession << "</p><p>" << consulted->said << "</p>";
            if (consulted->walking == screening::Walking::may_not)
                page << "<p>" << say("Not told that they may walk") << "</p>";
        }
        if (const auto* cleared = std::get_if<screening::LetterCleared>(&record.what)) {
            page << "<p>" << say("By letter: cleared until {0}", page.words().short_day(cleared->until));
            if (cleared->most_minutes) page << ", " << say("at most {0} minutes a day", *cleared->most_minutes);
            page << "</p>";
            write_clinician(page, cleared->by, cleared->words);
        }
        if (const auto* declined = std::get_if<screening::LetterDeclined>(&record.what)) {
            page << "<p>" << say("By letter: not cleared") << "</p>";
            write_clinician(page, declined->by, declined->words);
        }
        page << "</div></li>";
    }
    page << "</ul>";
}

} // namespace amble::care
