#include "claims/parts_pages.h"

#include "claims/red_flags.h"

namespace amble::claims {

using html::attribute;
using html::Html;
using html::say;

namespace {

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

void write_notice(Html& page, const Notice& notice) {
    if (notice.kind == NoticeKind::medicine)
        page << R"(<div class="notice warn"><div><p>)" << notice.sentence << "</p></div></div>";
    else
        page << R"(<p class="hint">)" << notice.sentence << "</p>";
}

void write_verdict(Html& page, const LiveEvidence& evidence, const Verdict& verdict, Day today) {
    const Shown how = shown_here(evidence, verdict, today);
    const Told text = told(verdict, page.words());
    page << "<li><article>";
    for (const Notice& notice : how.notices)
        if (notice.kind != NoticeKind::not_signed) write_notice(page, notice);
    page << R"(<p class="question"><a)" << html::href(url_of(verdict)) << lang(page, text.language) << "><b>"
         << text.question << "</b></a></p><p>" << tag_of(verdict.answer) << R"( <span class="quiet">)"
         << say("Certainty:") << " " << name_of(how.certainty);
    if (evidence.signatures(verdict) >= kSignaturesNeeded) page << " · " << say("Signed by two specialists here");
    page << "</span></p><p" << lang(page, text.language) << ">" << text.summary << "</p></article></li>";
}

void write_help(Html& page, RedFlag flag) {
    page << R"(<div class="notice stop" role="alert"><div>)";
    for (const Sentence& each : help(flag))
        page << "<p>" << each << "</p>";
    if (flag == RedFlag::self_harm)
        page << R"(<p><a class="button stop")" << html::href("/crisis") << ">" << say("Crisis lines by country")
             << "</a></p>";
    else
        page << R"(<p><a class="button stop")" << html::href("/emergency") << ">" << say("Emergency numbers")
             << "</a></p>";
    page << "</div></div>";
}

} // namespace

Tag tag_of(Answer answer) {
    switch (answer) {
    case Answer::supported:
        return {say("Supported"), "good"};
    case Answer::supported_with_caveats:
        return {say("Supported with caveats"), "good"};
    case Answer::mixed:
        return {say("Mixed"), "warn"};
    case Answer::not_supported:
        return {say("Not supported"), "warn"};
    case Answer::harmful:
        return {say("Harmful"), "bad"};
    case Answer::not_known:
        break;
    }
    return {say("Not known"), ""};
}

Html& operator<<(Html& page, const Tag& tag) {
    const std::string classes = tag.tone.empty() ? "tag" : "tag " + std::string(tag.tone);
    return page << "<span" << attribute("class", classes) << ">" << tag.text << "</span>";
}

std::string in_short(const html::Words& words, const Verdict& verdict, const Shown& how) {
    std::string text;
    for (const Notice& notice : how.notices)
        text.append(words.say(notice.sentence)).append(" ");
    text.append(words.say(tag_of(verdict.answer).text.english)).append(". ");
    text.append(words.say("Certainty:")).append(" ").append(words.say(name_of(how.certainty).english)).append(". ");
    return text.append(told(verdict, words).summary);
}

html::Said name_of(Certainty certainty) {
    switch (certainty) {
    case Certainty::high:
        return say("high");
    case Certainty::moderate:
        return say("moderate");
    case Certainty::low:
        return say("low");
    case Certainty::very_low:
        break;
    }
    return say("very low");
}

// Ids are the names of the evidence's files: small letters, digits and "-", which the build checks.
html::Url url_of(const Verdict& verdict) {
    return html::Url::of_site("/verdicts/" + verdict.id);
}

html::Url url_of(const Treatment& treatment) {
    return html::Url::of_site("/treatments/" + treatment.id);
}

Told told(const Verdict& verdict, const html::Words& words) {
    const Translation* translated = verdict.translation(primary(words.reads()));
    if (translated) return {translated->question, translated->summary, translated->language};
    return {verdict.question, verdict.summary, "en"};
}

bool reads_english(const html::Words& words) {
    return primary(words.reads()) == "en";
}

void write_name(Html& page, const Treatment& treatment) {
    const std::string_view language = primary(page.words().reads());
    page << "<span" << lang(page, treatment.words_in(language) ? language : "en") << ">" << treatment.name(language)
         << "</span>";
}

html::Attribute lang(const Html& page, std::string_view language) {
    html::Attribute made = attribute("lang", language);
    made.present = primary(page.words().language()) != language;
    return made;
}

void write_notices(Html& page, const std::vector<Notice>& notices) {
    for (const Notice& notice : notices)
        write_notice(page, notice);
}

Shown shown_here(const LiveEvidence& evidence, const Verdict& verdict, Day today) {
    return shown(evidence.catalogue(), verdict, today, evidence.signatures(verdict));
}

void write_verdicts(Html& page, const LiveEvidence& evidence, const std::vector<const Verdict*>& verdicts, Day today) {
    page << R"(<ul class="rows">)";
    for (const Verdict* verdict : verdicts)
        write_verdict(page, evidence, *verdict, today);
    page << "</ul>";
}

void write_red_flags(Html& page, std::string_view text) {
    const std::vector<RedFlagFound> flags = red_flags(text);
    for (const RedFlag flag : {RedFlag::self_harm, RedFlag::cauda_equina})
        if (any_of(flags, flag)) write_help(page, flag);
}

void write_unsigned_note(Html& page) {
    page << R"(<p class="hint">)"
         << say("Verdicts are compiled from published guidelines and studies. Where two specialists here have signed "
                "one, "
                "it says so.")
         << "</p>";
}

} // namespace amble::claims
