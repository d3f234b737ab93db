#include "tracking/offer_text_store.h"

#include "foundation/database/database.h"

namespace amble::tracking {

namespace {

using json::View;

void write_sentence(JsonWriter& json, const Sentence& sentence) {
    json.member("text", sentence.text).key("values").begin_array();
    for (const std::string& value : sentence.values)
        json.value(value);
    json.end_array();
}

void write_reason(JsonWriter& json, const Reason& reason) {
    json.begin_object().member("code", reason_text(reason.code));
    write_sentence(json, reason.sentence);
    json.end_object();
}

void write_walk(JsonWriter& json, const OfferedWalk& walk) {
    json.begin_object()
        .member("metres", walk.found.metres)
        .member("route", walk.route)
        .member("device", walk.found.device);
    if (walk.source) json.member("source", name(*walk.source));
    if (walk.proposal != Decision::walk) json.member("proposal", decision_text(walk.proposal));
    if (walk.found.steps) json.member("steps", *walk.found.steps);
    if (walk.found.offset) json.member("offset", int64_t{walk.found.offset->count()});
    if (walk.found.idle.count() > 0) json.member("idle", int64_t{walk.found.idle.count()});
    json.key("bouts").begin_array();
    for (const Interval& bout : walk.found.bouts)
        json.value(bout.start.microseconds).value(bout.end.microseconds);
    json.end_array().key("asked").begin_array();
    for (const Reason& reason : walk.found.asked)
        write_reason(json, reason);
    json.end_array();
    if (!walk.found.known.empty()) {
        json.member("known_metres", walk.found.known_metres).key("known").begin_array();
        for (const Interval& bout : walk.found.known)
            json.value(bout.start.microseconds).value(bout.end.microseconds);
        json.end_array();
    }
    json.end_object();
}

std::string text_in(View view, std::string_view name) {
    return std::string(view.member(name).text().value_or(""));
}

Sentence sentence_in(View view) {
    Sentence sentence{text_in(view, "text"), {}};
    for (const View value : view.member("values").elements())
        sentence.values.emplace_back(value.text().value_or(""));
    return sentence;
}

Reason reason_in(View view) {
    return {reason_named(text_in(view, "code")).value_or(ReasonCode::not_read), sentence_in(view)};
}

formats::Outcome outcome_in(View view) {
    using enum formats::Outcome;
    for (const formats::Outcome outcome : {whole, part, refused})
        if (view.text() == formats::outcome_text(outcome)) return outcome;
    return refused;
}

Decision decision_in(View view, Decision other) {
    for (const Decision decision : {Decision::walk, Decision::ask, Decision::refuse})
        if (view.text() == decision_text(decision)) return decision;
    return other;
}

/// Start and end of each, one after the other.
std::vector<Interval> intervals_in(View view) {
    std::vector<Interval> intervals;
    const auto times = view.elements();
    for (size_t i = 0; i + 1 < times.size(); i += 2)
        intervals.push_back({{times[i].whole().value_or(0)}, {times[i + 1].whole().value_or(0)}});
    return intervals;
}

OfferedWalk walk_in(View view) {
    OfferedWalk walk{{{}, view.member("metres").number().value_or(0)},
                     text_in(view, "route"),
                     source_named(text_in(view, "source")),
                     decision_in(view.member("proposal"), Decision::walk)};
    for (const View reason : view.member("asked").elements())
        walk.found.asked.push_back(reason_in(reason));
    walk.found.device = text_in(view, "device");
    walk.found.steps = view.member("steps").whole();
    walk.found.idle = std::chrono::microseconds(view.member("idle").whole().value_or(0));
    if (const auto offset = view.member("offset").whole()) walk.found.offset = std::chrono::minutes(*offset);
    walk.found.bouts = intervals_in(view.member("bouts"));
    walk.found.known = intervals_in(view.member("known"));
    walk.found.known_metres = view.member("known_metres").number().value_or(0);
    return walk;
}

} // namespace

void write_offer(JsonWriter& json, const Offer& offer) {
    json.begin_object()
        .member("file_name", offer.file_name)
        .member("format", offer.format)
        .member("kind", offer.kind)
        .member("sport", offer.sport)
        .member("metres", offer.metres)
        .member("source", name(offer.source))
        .member("decision", decision_text(offer.decision));
    if (offer.start) json.member("start", offer.start->microseconds);
    json.key("reasons").begin_array();
    for (const Reason& reason : offer.reasons)
        write_reason(json, reason);
    json.end_array().key("left_out").begin_array();
    for (const LeftOut& part : offer.left_out) {
        json.begin_object().member("name", part.name).key("reason");
        write_reason(json, part.reason);
        json.end_object();
    }
    json.end_array().member("read", formats::outcome_text(offer.outcome)).key("unread").begin_array();
    for (const Unread& part : offer.unread) {
        json.begin_object().member("file", part.file);
        write_sentence(json, part.sentence);
        json.end_object();
    }
    json.end_array().key("walks").begin_array();
    for (const OfferedWalk& walk : offer.walks)
        write_walk(json, walk);
    json.end_array().key("days").begin_array();
    for (const DaySteps& day : offer.days)
        json.value(int64_t{day.day.number}).value(name(day.source)).value(int64_t{day.steps}).value(day.metres);
    json.end_array().end_object();
}

Offer offer_in(View view) {
    Offer offer;
    offer.file_name = text_in(view, "file_name");
    offer.format = text_in(view, "format");
    offer.kind = text_in(view, "kind");
    offer.sport = text_in(view, "sport");
    offer.metres = view.member("metres").number().value_or(0);
    offer.source = source_named(text_in(view, "source")).value_or(Source::phone);
    offer.decision = decision_in(view.member("decision"), Decision::refuse);
    if (const auto start = view.member("start").whole()) offer.start = Instant{*start};
    for (const View reason : view.member("reasons").elements())
        offer.reasons.push_back(reason_in(reason));
    for (const View part : view.member("left_out").elements())
        offer.left_out.push_back({text_in(part, "name"), reason_in(part.member("reason"))});
    offer.outcome = outcome_in(view.member("read"));
    for (const View part : view.member("unread").elements())
        offer.unread.push_back({text_in(part, "file"), sentence_in(part)});
    for (const View walk : view.member("walks").elements())
        offer.walks.push_back(walk_in(walk));
    const auto days = view.member("days").elements();
    for (size_t i = 0; i + 3 < days.size(); i += 4) {
        offer.days.push_back({{static_cast<int32_t>(days[i].whole().value_or(0))},
                              source_named(days[i + 1].text().value_or("")).value_or(Source::phone),
                              static_cast<int>(days[i + 2].whole().value_or(0)),
                              days[i + 3].number().value_or(0)});
    }
    return offer;
}

std::string offer_text(const Offer& offer) {
    JsonWriter json;
    write_offer(json, offer);
    return json.take();
}

Offer offer_in_text(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) throw database::Error("what a file of an upload holds is not JSON");
    return offer_in(document->root());
}

} // namespace amble::tracking
