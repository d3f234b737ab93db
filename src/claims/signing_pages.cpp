#include "claims/signing_pages.h"

#include "account/notice_store.h"
#include "account/page.h"
#include "claims/evidence_shipped.h"
#include "claims/following_pages.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/signature_pages.h"
#include "claims/unchecked_store.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"

#include <algorithm>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

const Sentence kNoVerdict{"There is no such verdict, or nobody works on it any more.", {}};

html::Url work_url(const std::string& verdict, std::string_view rest = "") {
    return html::Url::of_site("/verdict-work/" + verdict + std::string(rest));
}

/// One that is not kept yet is kept before anybody signs it. Its number, or nothing where another was quicker.
std::optional<int> kept_number(Visit& visit, const InWork& work) {
    if (work.kept == Kept::yes) return work.version.number;
    return add_version(visit.data(), work.version, work.version.number, hand_of(visit));
}

Problems problems_of(const Version& version) {
    return read(version.draft, version.verdict, shipped_evidence(), version.written_on).problems;
}

void write_text(Html& page, const Draft& draft) {
    page << "<dl" << lang(page, "en") << ">";
    for (size_t i = 0; i < kPartCount; ++i) {
        const Part part = static_cast<Part>(i);
        if (draft[part].empty()) continue;
        page << "<dt>" << label_of(part) << R"(</dt><dd class="pasted">)" << draft[part] << "</dd>";
    }
    page << "</dl>";
}

void write_saying(Html& page, const Visit& visit, const Version& version, const html::FormState& state) {
    page << "<h2>" << say("Your word on it") << "</h2>";
    account::open_form(page, visit, work_url(version.verdict));
    html::Form form(page, state);
    form.hidden("version", std::to_string(version.number));
    form.radio({"what", say("What do you say?")},
               {{"sign", say("Sign"), say("It says what the studies say. The second signature publishes it.")},
                {"dissent", say("Do not agree"), say("Your reason stands beside the verdict.")}});
    form.long_text({"interests", say("What could be thought to sway you"),
                    say("Money, employment, own research, or \"None\". It stands beside your name.")},
                   2);
    form.long_text({"reason", say("If you do not agree: why?"), {}, html::Need::optional}, 3);
    form.send(say("Say it with my name"));
    page << "</form>";
}

void write_button(Html& page, const Visit& visit, const html::Url& action, html::Said label) {
    account::open_form(page, visit, action);
    page << R"(<p><button class="button quiet">)" << label << "</button></p></form>";
}

void write_withdrawing(Html& page, const Visit& visit, const Version& version) {
    page << "<details><summary>" << say("Withdraw it") << "</summary>";
    account::open_form(page, visit, work_url(version.verdict, "/withdraw"));
    const html::FormState state;
    html::Form form(page, state);
    form.long_text({"withdrawn", say("Why may nobody rely on it any more?"), say("It stands in its history.")}, 2);
    form.send(say("Withdraw"));
    page << "</form></details>";
}

void write_actions(Html& page, const Visit& visit, const Version& version, const html::FormState& state) {
    const Opinion* own = version.opinion_of(visit.person());
    if (const Problems faults = problems_of(version); !faults.empty()) {
        page << R"(<div class="notice warn"><div><p>)"
             << say("This cannot be signed yet. What is missing stands on the form.") << "</p></div></div>";
    } else if (own) {
        page << "<p>" << say("You have said what you hold of this version.") << "</p>";
        if (!version.publication)
            write_button(page, visit, work_url(version.verdict, "/take-back"), say("Take that back"));
    } else {
        write_saying(page, visit, version, state);
    }
    page << R"(<p class="actions"><a class="button quiet")" << html::href(work_url(version.verdict, "/edit")) << ">"
         << say("Change or renew it") << "</a></p>";
    if (version.stands()) write_withdrawing(page, visit, version);
}

http::Response work_page(Visit& visit, const Version& version, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << R"(<p class="kicker"><a)" << html::href("/verdict-work") << ">" << say("Verdicts to write and sign")
         << "</a></p><h1" << lang(page, "en") << ">";
    write_question(page, version);
    page << "</h1>";
    html::Form(page, state).summary();
    page << R"(<p class="quiet">)";
    if (version.origin == Origin::shipped)
        page << say("Compiled from published guidelines, carried by this program.");
    else
        page << say("Version {0}, written by {1} on {2}.", version.number, version.writer_name,
                    page.words().short_day(version.written_on));
    page << " " << say("{0} of 2 signatures.", version.signatures()) << "</p>";
    if (!version.note.empty()) page << "<p>" << version.note << "</p>";
    write_text(page, version.draft);
    write_signatures(page, version);
    write_actions(page, visit, version, state);
    const int status = state.problems.empty() ? 200 : 422;
    return account::show(visit, {say("A verdict in work"), account::Section::specialist, status}, page);
}

http::Response refused(Visit& visit, const Version& version, Problem why) {
    const html::FormState state{[&](std::string_view name) { return std::string(visit.form.text(name)); },
                                {std::move(why)}};
    return work_page(visit, version, state);
}

Problem problem_of(Signed said) {
    switch (said) {
    case Signed::not_verified:
        return problem("", "Your verification does not hold today. Ask the operator to renew it.");
    case Signed::out_of_date:
        return problem("", "Somebody has changed the text since. Please read it again.");
    case Signed::complete:
        return problem("", "Two others have signed it already.");
    default:
        return problem("", "You have said what you hold of this version already.");
    }
}

bool too_long(std::string_view text) {
    return length_utf8(text) > kMostSaid;
}

Problems problems_in(const Visit& visit) {
    Problems problems;
    const bool dissents = visit.form.text("what") == "dissent";
    if (!dissents && visit.form.text("what") != "sign") problems.push_back(problem("what", "Please choose one."));
    const std::string_view interests = trim(visit.form.text("interests")), reason = trim(visit.form.text("reason"));
    if (interests.empty())
        problems.push_back(problem("interests", "Please write what could be thought to sway you, or \"None\"."));
    if (dissents && reason.empty())
        problems.push_back(problem("reason", "Please say why; it stands beside the verdict."));
    if (too_long(interests) || too_long(reason))
        problems.push_back(problem(too_long(reason) ? "reason" : "interests", "Please say it in {0} characters.",
                                   {std::to_string(kMostSaid)}));
    return problems;
}

} // namespace

std::optional<InWork> in_work(Visit& visit) {
    const std::string id(visit.path.at(0));
    const Verdict* shipped = shipped_evidence().verdict(id);
    auto latest = latest_version(visit.data(), id);
    // A shipped text that a newer program has changed is to be signed anew.
    const bool stale = latest && latest->origin == Origin::shipped && shipped &&
                       latest->draft != draft_of(*shipped, shipped_evidence());
    if (latest && !stale) return InWork{*std::move(latest), Kept::yes};
    if (!shipped) return std::nullopt;
    Version made;
    made.verdict = id;
    made.number = latest ? latest->number : 0;
    made.origin = Origin::shipped;
    made.draft = draft_of(*shipped, shipped_evidence());
    made.written_on = shipped->compiled_on;
    return InWork{std::move(made), Kept::not_yet};
}

Hand hand_of(const Visit& visit) {
    return {visit.person(), visit.viewer->name, visit.now, visit.today()};
}

http::Response show_work_on(Visit& visit) {
    const auto work = in_work(visit);
    if (!work) return account::show_problem(visit, 404, kNoVerdict);
    const Version& version = work->version;
    return work_page(visit, version, {});
}

/// Whoever asked, and was answered by it: what they were told may be turned round, or not hold any more.
void tell_changed(Visit& visit, const std::string& verdict, Change change) {
    for (const Question& each : questions_answered_by(visit.data(), verdict)) {
        const Sentence said = change == Change::withdrawn
                                  ? Sentence{"The answer to your question was withdrawn: {0}", {each.text}}
                                  : Sentence{"The answer to your question was changed: {0}", {each.text}};
        account::notify(visit.data(), each.asker, {said, "/verdicts/" + verdict}, visit.now);
    }
}

http::Response say_of_verdict(Visit& visit) {
    const auto work = in_work(visit);
    if (!work) return account::show_problem(visit, 404, kNoVerdict);
    const Version& version = work->version;
    if (visit.form.text("version") != std::to_string(version.number))
        return refused(visit, version, problem_of(Signed::out_of_date));
    const Problems problems = problems_in(visit);
    if (!problems.empty()) return refused(visit, version, problems.front());
    if (const Problems faults = problems_of(version); !faults.empty()) return refused(visit, version, faults.front());
    const auto number = kept_number(visit, *work);
    if (!number) return refused(visit, version, problem_of(Signed::out_of_date));
    const Saying saying{version.verdict, *number, trim(visit.form.text("interests")), trim(visit.form.text("reason"))};
    const bool dissents = visit.form.text("what") == "dissent";
    const Signed said =
        dissents ? dissent(visit.data(), saying, hand_of(visit))
                 : sign(visit.data(), {saying.verdict, saying.version, saying.interests, ""}, hand_of(visit));
    if (said != Signed::recorded && said != Signed::published) return refused(visit, version, problem_of(said));
    if (said == Signed::published) {
        if (version.origin == Origin::here) tell_changed(visit, version.verdict, Change::published);
        for (const Question& each : answer_questions(visit.data(), version.verdict))
            tell_answered(visit, each, version.verdict);
        tell_followers(visit, version.draft, version.verdict, Change::published);
        ask_for_recount(visit.data(), version.draft[Part::treatment], visit.now);
    }
    return http::see_other(said == Signed::published ? "/verdicts/" + version.verdict
                                                     : "/verdict-work/" + version.verdict);
}

http::Response take_back_word(Visit& visit) {
    const auto work = in_work(visit);
    if (!work) return account::show_problem(visit, 404, kNoVerdict);
    const Version& version = work->version;
    take_back(visit.data(), version.verdict, version.number, visit.person());
    return http::see_other("/verdict-work/" + version.verdict);
}

http::Response withdraw_verdict(Visit& visit) {
    const auto work = in_work(visit);
    if (!work) return account::show_problem(visit, 404, kNoVerdict);
    const Version& version = work->version;
    const std::string_view reason = trim(visit.form.text("withdrawn"));
    if (reason.empty() || too_long(reason))
        return refused(
            visit, version,
            problem("", "Please say why it is withdrawn, in at most {0} characters.", {std::to_string(kMostSaid)}));
    if (withdraw(visit.data(), version.verdict, reason, hand_of(visit))) {
        tell_changed(visit, version.verdict, Change::withdrawn);
        tell_followers(visit, version.draft, version.verdict, Change::withdrawn);
    }
    return http::see_other("/verdict-work/" + version.verdict);
}

} // namespace amble::claims
