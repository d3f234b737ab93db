#include "care/standing_pages.h"

namespace amble::care {

namespace {

using html::Html;
using html::Said;
using html::say;
using programme::PauseReason;
using programme::StopSign;

Said reason_name(PauseReason reason) {
    switch (reason) {
    case PauseReason::none:
        break;
    case PauseReason::fever:
        return say("fever");
    case PauseReason::illness:
        return say("illness");
    case PauseReason::dizzy:
        return say("a new medicine that makes dizzy");
    case PauseReason::pregnancy:
        return say("pregnancy");
    case PauseReason::specialist:
        return say("a doctor or physiotherapist says so");
    case PauseReason::check:
        return say("the questions found something to check");
    case PauseReason::fall:
        return say("a fall");
    case PauseReason::surgery:
        return say("an operation");
    case PauseReason::hospital:
        return say("a hospital stay");
    }
    return say("no reason given");
}

Said sign_name(StopSign sign) {
    switch (sign) {
    case StopSign::none:
    case StopSign::systemic: // of a stroke or of a grave illness
    case StopSign::other:
        break;
    case StopSign::nerve:
        return say("new weakness or numbness");
    case StopSign::bladder:
        return say("bladder or bowel");
    case StopSign::saddle:
        return say("numb between the legs");
    case StopSign::chest:
        return say("chest pain, breath or faintness");
    }
    return say("a stop sign");
}

} // namespace

void write_standing(Html& page, const ProgrammeSeen& programme) {
    const auto open = [&] { page << "<li>"; };
    const auto day = [&](Day of) { return page.words().short_day(of); };
    if (!programme.stop && !programme.pause && !programme.flare && !programme.red) return;
    page << R"(<div class="notice"><div><ul>)";
    if (programme.stop) {
        open();
        page << "<b>" << say("Stopped since {0}", day(programme.stop->since));
        if (programme.stop->why) page << ": " << sign_name(*programme.stop->why);
        page << "</b></li>";
    }
    if (programme.pause) {
        open();
        page << "<b>" << say("Paused since {0}", day(programme.pause->since));
        if (programme.pause->why) page << ": " << reason_name(*programme.pause->why);
        page << "</b></li>";
    }
    if (programme.flare) {
        open();
        page << say("A flare-up since {0}; the walks begin again at half.", day(*programme.flare)) << "</li>";
    }
    if (programme.red) {
        open();
        page << say("A red day on {0}: {1} minutes walked.", day(programme.red->day), programme.red->minutes);
        if (programme.red->worst) page << " " << say("Worst pain while walking: {0}.", *programme.red->worst);
        page << "</li>";
    }
    page << "</ul></div></div>";
}

bool write_short_standing(Html& page, const ProgrammeSeen& programme) {
    const auto day = [&](Day of) { return page.words().day_and_month(of); };
    if (programme.stop) {
        page << say("Stopped, {0}", day(programme.stop->since));
        if (programme.stop->why) page << ": " << sign_name(*programme.stop->why);
    } else if (programme.pause) {
        page << say("Paused, {0}", day(programme.pause->since));
        if (programme.pause->why) page << ": " << reason_name(*programme.pause->why);
    } else if (programme.red) {
        page << say("Red day, {0}", day(programme.red->day));
    } else if (programme.flare) {
        page << say("Flare-up, {0}", day(*programme.flare));
    } else {
        return false;
    }
    return true;
}

} // namespace amble::care
