#include "foundation/base/json_writer.h"
#include "programme/evaluation.h"

namespace amble::programme {

namespace {

std::string_view answer_name(Answer answer) {
    static constexpr std::array<std::string_view, 4> kNames{"none", "ready", "more", "hold"};
    return kNames[static_cast<size_t>(answer)];
}

double points(Usual usual) {
    return usual.halves / 2.0;
}

} // namespace

std::string inputs_json(const Inputs& inputs) {
    JsonWriter json;
    json.begin_object();
    for (const SettingRange& range : kSettingRanges)
        json.member(range.name, int{inputs.settings.*range.member});
    json.member("days_asked", int{inputs.terms.days_asked})
        .member("settling_this_week", int{inputs.terms.settling})
        .member("goal_this_week", inputs.terms.goal.minutes())
        .member("gentle_this_week", inputs.terms.gentle)
        .member("intake_usual", points(inputs.intake_usual))
        .member("usual", points(inputs.usual))
        .member("usual_this_week", points(inputs.usual_this_week))
        .member("mornings", int{inputs.mornings})
        .member("adherent", int{inputs.adherent})
        .member("red", int{inputs.red})
        .member("amber", int{inputs.amber})
        .member("unsettled", int{inputs.unsettled})
        .member("incomplete", int{inputs.incomplete})
        .member("hard", int{inputs.hard})
        .member("goal_days", int{inputs.goal_days})
        .member("walks_since_start", int{inputs.walks})
        .member("missed", int{inputs.missed})
        .member("before_flare", inputs.before_flare.minutes())
        .member("answer", answer_name(inputs.answer))
        .member("counts_red", inputs.counts_red)
        .member("counts_unsettled", inputs.counts_unsettled)
        .member("counts_hard", inputs.counts_hard)
        .member("flare_day", inputs.flare_day)
        .member("no_target", inputs.no_target)
        .member("limiting", inputs.limiting)
        .member("long_break", inputs.long_break)
        .member("after_pause", inputs.after_pause)
        .member("boom_bust", inputs.boom_bust != BoomBust::none)
        .member("boom_bust_cause", name(inputs.boom_bust))
        .end_object();
    return json.take();
}

} // namespace amble::programme
