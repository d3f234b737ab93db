#include "account/notice_store.h"
#include "account/page.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/question_store.h"
#include "claims/signing_pages.h"
#include "claims/verdict_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr size_t kMostOffered = 8; // verdicts to merge with. [design]

const Sentence kGone{"This question was taken up already, or is gone.", {}};

html::Url url_of(const Question& question) {
    return html::Url("/verdict-work/questions/", question.id);
}

std::optional<Question> open_question(Visit& visit) {
    const auto id = visit.path.id(0);
    auto question = id ? find_question(visit.data(), *id) : std::nullopt;
    if (question && question->state != QuestionState::open) question.reset();
    return question;
}

/// Drafts that are being worked on, and verdicts that are like it.
std::vector<html::Choice> choices_of(const std::vector<Version>& drafts, const std::vector<const Verdict*>& verdicts) {
    std::vector<html::Choice> choices;
    for (const Version& each : drafts)
        choices.push_back({each.verdict, each.draft[Part::question].empty()
                                             ? Sentence{"In work: a question that is not written yet", {}}
                                             : Sentence{"In work: {0}", {each.draft[Part::question]}}});
    for (const Verdict* each : verdicts)
        choices.push_back({each->id, Sentence{"{0}", {each->question}}});
    return choices;
}

http::Response question_page(Visit& visit, const Question& question, const Problems& problems) {
    const auto evidence = live_evidence(visit.data());
    const std::vector<Version> in_work = drafts(visit.data());
    const auto alike = evidence->found(question.text, kMostOffered);
    Html page = account::start_page(visit);
    page << "<h1>" << say("A question") << R"(</h1><p class="lead" dir="auto">)" << question.text << "</p>";
    const html::FormState state{[&](std::string_view name) { return std::string(visit.form.text(name)); }, problems};
    account::open_form(page, visit, url_of(question));
    html::Form form(page, state);
    form.summary();
    form.radio({"what", say("What is to be done with it?")},
               {{"merge", say("Merge"), say("It asks the same as the verdict below; who asked is told.")},
                {"take", say("Take"), say("You write the first draft of a verdict.")},
                {"decline", say("Decline"), say("It cannot be answered here; who asked reads why.")}});
    form.select({"verdict", say("To merge: with which?"), {}, html::Need::optional}, choices_of(in_work, alike));
    form.long_text({"reason", say("To decline: why?"), {}, html::Need::optional}, 2);
    form.send(say("Do it"));
    page << "</form><p><a" << html::href("/verdict-work") << ">" << say("Verdicts to write and sign") << "</a></p>";
    return account::show(visit, {say("A question"), account::Section::specialist, problems.empty() ? 200 : 422}, page);
}

http::Response merge(Visit& visit, const Question& question) {
    const std::string verdict(visit.form.text("verdict"));
    const bool answered = live_evidence(visit.data())->catalogue().verdict(verdict) != nullptr;
    const auto draft = answered ? std::nullopt : latest_version(visit.data(), verdict);
    if (!answered && !draft)
        return question_page(visit, question, {problem("verdict", "Please choose the verdict that it asks for.")});
    handle(visit.data(), question, {answered ? QuestionState::answered : QuestionState::taken, verdict, ""});
    if (answered) tell_answered(visit, question, verdict);
    return http::see_other("/verdict-work");
}

http::Response take(Visit& visit, const Question& question) {
    Version version;
    version.verdict = "v-" + lower_ascii(random_id().text());
    // The question is the specialist's to write: a version is kept for good, and the asker's words go with them.
    version.note = "First draft";
    add_version(visit.data(), version, 0, hand_of(visit));
    handle(visit.data(), question, {QuestionState::taken, version.verdict, ""});
    return http::see_other("/verdict-work/" + version.verdict + "/edit");
}

http::Response decline(Visit& visit, const Question& question) {
    const std::string reason(trim(visit.form.text("reason")));
    if (reason.empty() || length_utf8(reason) > kMostSaid)
        return question_page(visit, question,
                             {problem("reason", "Please say why, in at most {0} characters. Who asked reads it.",
                                      {std::to_string(kMostSaid)})});
    handle(visit.data(), question, {QuestionState::declined, "", reason});
    account::notify(visit.data(), question.asker,
                    {{"A question of yours was not taken up, and you can read why.", {}}, "/questions"}, visit.now);
    return http::see_other("/verdict-work");
}

} // namespace

void tell_answered(Visit& visit, const Question& question, const std::string& verdict) {
    account::notify(visit.data(), question.asker,
                    {{"Your question is answered: {0}", {question.text}}, "/verdicts/" + verdict}, visit.now);
}

http::Response show_question(Visit& visit) {
    const auto question = open_question(visit);
    if (!question) return account::show_problem(visit, 404, kGone);
    return question_page(visit, *question, {});
}

http::Response triage_question(Visit& visit) {
    const auto question = open_question(visit);
    if (!question) return account::show_problem(visit, 404, kGone);
    const std::string_view what = visit.form.text("what");
    if (what == "merge") return merge(visit, *question);
    if (what == "take") return take(visit, *question);
    if (what == "decline") return decline(visit, *question);
    return question_page(visit, *question, {problem("what", "Please choose one.")});
}

} // namespace amble::claims
