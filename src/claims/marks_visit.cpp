#include "claims/marks_visit.h"

#include "claims/answers.h"
#include "claims/red_flags.h"

namespace amble::claims {

namespace {

using html::attribute;
using html::Html;
using html::say;

/// Put into [data-flags] as soon as such words are typed.
void write_flag(Html& page, std::string_view name, RedFlag flag) {
    page << "<template" << attribute("data-flag", name) << R"(><div class="notice stop" role="alert"><div>)";
    for (const Sentence& each : help(flag))
        page << "<p>" << each << "</p>";
    page << R"(<p><a class="button stop" target="_blank")"
         << (flag == RedFlag::self_harm ? html::href("/crisis") : html::href("/emergency")) << ">"
         << (flag == RedFlag::self_harm ? say("Crisis lines by country") : say("Emergency numbers"))
         << "</a></p></div></div></template>";
}

/// A general claim of the writer's own, told of themself at one press; theirs to choose.
void write_own(Html& page) {
    page << R"(<p data-slot="own">)" << say("You could tell it of yourself instead.")
         << R"( <button type="button" class="button quiet" data-slot="reword")"
         << page.said("data-text", say("Say instead: {0}")) << "></button></p>";
}

/// One claim; the script fills in what has a data-slot and leaves out what it has nothing for.
void write_item(Html& page, Unsent unsent) {
    page << R"(<template data-item><li><article><p dir="auto"><q data-slot="text"></q></p>)"
         << R"(<p><span class="tag" data-slot="standing"></span></p>)";
    if (unsent == Unsent::stays_unanswered) write_own(page);
    page << R"(<div data-slot="notices"></div>)"
         << R"(<p data-slot="said"><a target="_blank" data-slot="question"></a></p>)"
         << R"(<p data-slot="judged"><span class="tag" data-slot="answer"></span> <span class="quiet">)"
         << say("Certainty:") << R"( <span data-slot="certainty"></span></span></p><p data-slot="summary"></p>)"
         << R"(<p data-slot="experience">)"
         << say("What somebody went through is theirs. It does not tell what happens to others.")
         << R"(</p><p data-slot="unjudged">)"
         << say("We have no verdict that answers exactly this. It may be true or not.")
         << R"(</p><p data-slot="trials"><a target="_blank" data-slot="treatment")"
         << page.said("data-text", say("What trials say: {0}")) << "></a></p></article></li></template>";
}

/// The program's texts in the page's language, by their English.
void write_words(Html& page) {
    page << "<template data-words>";
    for (const std::string& text : texts_of_answers())
        page << "<p" << attribute("data-english", text) << ">" << page.words().say(text) << "</p>";
    page << "</template>";
}

} // namespace

void write_live_marks(Html& page, std::string_view field, Unsent unsent) {
    page << R"(<section class="marks" tabindex="-1")" << attribute("data-marks", field)
         << attribute("data-language", page.words().reads())
         << html::flag("data-answers", unsent == Unsent::is_answered) << R"( aria-labelledby="marks-title" hidden>)";
    write_flag(page, "self_harm", RedFlag::self_harm);
    write_flag(page, "cauda_equina", RedFlag::cauda_equina);
    page << R"(<div data-flags></div><h2 id="marks-title">)" << say("Claims in your text") << R"(</h2><p class="hint">)"
         << say("Marked on this device: nothing of it is sent while you type. A program matches this and can be wrong. "
                "Links open beside this page.")
         << R"(</p><p class="unseen" role="status" data-told)"
         << page.said("data-text", say("Claims and questions found: {0}. With a verdict: {1}."))
         << R"(></p><p data-none>)"
         << say("No claim about a bad back was found in it. That says nothing about whether it is true.")
         << R"(</p><ol data-found></ol>)";
    write_item(page, unsent);
    write_words(page);
    page << "</section>";
}

} // namespace amble::claims
