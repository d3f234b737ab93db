#include "tracking/import_store.h"

#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "tracking/day_steps_store.h"
#include "tracking/source_order_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace amble::tracking {

namespace {

constexpr std::string_view kAddRoute = "INSERT INTO walk_route (person_id, walk_id, line) VALUES ($1, $2, $3)";
constexpr std::string_view kFindRoute = "SELECT line FROM walk_route WHERE person_id = $1 AND walk_id = $2";
constexpr std::string_view kForgetRoute = "DELETE FROM walk_route WHERE person_id = $1 AND walk_id = $2";

constexpr size_t kMostLines = 500;    // more than anybody reads
constexpr size_t kLongestNames = 400; // bytes of all file names together

/// `import.said` holds a line each, the parts between tabs: file, sentence, values. A line without a file names the
/// days that were decided.
std::string line_of(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) line += '\t';
        for (const char c : part)
            line += c == '\t' || c == '\n' ? ' ' : c;
    }
    return line + '\n';
}

std::string said_by(const std::vector<ReceiptLine>& lines, const std::vector<Day>& decided) {
    std::string said;
    for (const ReceiptLine& line : lines) {
        std::vector<std::string> parts{line.file_name, line.sentence.text};
        parts.insert(parts.end(), line.sentence.values.begin(), line.sentence.values.end());
        said += line_of(parts);
    }
    if (decided.empty()) return said;
    std::vector<std::string> days{""};
    for (const Day day : decided)
        days.push_back(iso(day));
    return said + line_of(days);
}

void read_line(std::string_view line, Receipt& receipt) {
    const auto parts = split(line, '\t');
    if (parts.size() < 2) return;
    if (!parts[0].empty()) {
        receipt.lines.push_back({std::string(parts[0]), {std::string(parts[1]), {parts.begin() + 2, parts.end()}}});
        return;
    }
    for (size_t i = 1; i < parts.size(); ++i)
        if (const auto day = parse_day(parts[i])) receipt.decided.push_back(*day);
}

/// What the receipt says of a walk that is not stored.
Sentence why_not_stored(const PlannedWalk& walk, const Offer& offer, const std::vector<Offer>& offers) {
    if (walk.placement.arrival == Arrival::already) return about(walk, offers).value_or(Sentence{});
    const std::string minutes = std::to_string(offer.walks[walk.walk].found.minutes());
    if (walk.proposal == Decision::refuse) return offer.walks[walk.walk].found.asked.front().sentence;
    if (walk.choice == Choice::open)
        return {"A walk of {0} minutes was left out, as nobody said whether to count it.", {minutes}};
    return {"A walk of {0} minutes was left out, as you chose.", {minutes}};
}

Sentence stored_in_part(const PlannedWalk& walk, const Offer& offer) {
    return {"Of a walk of {0} minutes only those were stored that are known, {1}, as you chose.",
            {std::to_string(offer.walks[walk.walk].found.minutes()), std::to_string(walk.placement.walk.minutes)}};
}

std::vector<ReceiptLine> lines_of(const std::vector<Offer>& offers, const ImportPlan& plan) {
    std::vector<ReceiptLine> lines;
    // Years of rides are told in one line.
    const auto add = [&](const std::string& file, Sentence sentence) {
        ReceiptLine line{file, std::move(sentence)};
        if (lines.size() < kMostLines && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    };
    for (size_t file = 0; file < offers.size(); ++file) {
        const Offer& offer = offers[file];
        if (offer.decision == Decision::refuse) {
            for (const Reason& reason : offer.reasons)
                add(offer.file_name, reason.sentence);
        } else {
            for (const LeftOut& part : offer.left_out)
                add(offer.file_name, part.reason.sentence);
        }
        for (const Unread& part : offer.unread) {
            const std::string named = part.file.empty() ? offer.file_name : offer.file_name + ": " + part.file;
            add(named, part.sentence);
        }
        for (const PlannedWalk& walk : plan.walks) {
            if (walk.file != file) continue;
            if (walk.choice != Choice::take) add(offer.file_name, why_not_stored(walk, offer, offers));
            if (walk.choice == Choice::take && walk.only_known) add(offer.file_name, stored_in_part(walk, offer));
        }
    }
    return lines;
}

/// The names of the files of which something is stored.
std::string names_of(const std::vector<Offer>& offers, const ImportPlan& plan) {
    std::set<size_t> files;
    for (const PlannedWalk& walk : plan.walks)
        if (walk.choice == Choice::take) files.insert(walk.file);
    files.insert(plan.steps.begin(), plan.steps.end());
    std::string names;
    for (const size_t file : files) {
        const std::string& name = offers[file].file_name;
        if (!names.empty() && names.size() + name.size() > kLongestNames) return names + ", …";
        names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

std::string formats_of(const std::vector<Offer>& offers) {
    std::set<std::string> formats;
    for (const Offer& offer : offers)
        if (offer.decision != Decision::refuse || !offer.days.empty()) formats.insert(offer.format);
    std::string text;
    for (const std::string& format : formats)
        text += (text.empty() ? "" : ", ") + format;
    return text;
}

Import head_of(const std::vector<Offer>& offers, const ImportPlan& plan, Instant now) {
    Import import;
    import.id = random_id();
    import.imported = now;
    import.file_name = names_of(offers, plan);
    import.format = formats_of(offers);
    import.stored = plan.count(Choice::take);
    for (const PlannedWalk& walk : plan.walks)
        import.already += walk.placement.arrival == Arrival::already;
    for (const Offer& offer : offers)
        if (offer.days.empty()) import.refused += offer.decision == Decision::refuse;
    return import;
}

std::vector<Day> decided_of(const ImportPlan& plan, const std::optional<DecidedDays>& decided) {
    std::set<Day> days;
    for (const PlannedWalk& walk : plan.walks) {
        const Day day = walk.placement.walk.day;
        if (walk.choice == Choice::take && decided && day >= decided->first && day <= decided->last) days.insert(day);
    }
    return {days.begin(), days.end()};
}

/// Many files may tell of the same days, and each line takes its time in the one writer: of each kind of device the one
/// with the most steps is stored.
std::vector<DaySteps> days_of(const std::vector<Offer>& offers, const ImportPlan& plan) {
    std::map<std::pair<Day, Source>, DaySteps> days;
    for (const size_t file : plan.steps)
        for (const DaySteps& line : offers[file].days) {
            DaySteps& kept = days.try_emplace({line.day, line.source}, line).first->second;
            kept.steps = std::max(kept.steps, line.steps);
        }
    std::vector<DaySteps> all;
    for (const auto& [place, line] : days)
        all.push_back(line);
    return all;
}

std::vector<DaySteps> steps_beside(database::Transaction& data, PersonId person, const std::vector<Offer>& offers) {
    std::set<Day> days;
    for (const Offer& offer : offers)
        for (const DaySteps& line : offer.days)
            days.insert(line.day);
    if (days.empty()) return {};
    auto lines = steps_between(data, person, *days.begin(), *days.rbegin());
    std::erase_if(lines, [&](const DaySteps& line) { return !days.contains(line.day); });
    return lines;
}

} // namespace

Calendar Importing::calendar() const {
    return {[place = zone](Instant instant) { return place.day_at(instant); },
            [place = zone](Day day) { return place.start_of(day); }, order};
}

Beside beside(database::Transaction& data, PersonId person, const std::vector<Offer>& offers) {
    const auto days = days_around(offers);
    return {days ? walks_and_deleted_between(data, person, days->first, days->last) : std::vector<Walk>(),
            steps_beside(data, person, offers), source_order(data, person)};
}

LateDays late_days(database::Transaction& data, const Importing& importing, const ImportPlan& plan,
                   const Consequences& consequences) {
    LateDays late{decided_of(plan, consequences.decided(data, importing)), {}};
    if (late.days.empty()) return late;
    std::vector<Walk> walks;
    for (const PlannedWalk& walk : plan.walks)
        if (walk.choice == Choice::take) walks.push_back(walk.placement.walk);
    late.other = consequences.other_target(data, importing, walks);
    return late;
}

PlannedImport plan_storing(const Importing& importing, const std::vector<Offer>& offers, Beside beside,
                           const Answers& answers) {
    PlannedImport planned;
    planned.plan = plan_import(offers, beside.walks, importing.calendar(), answers);
    planned.beside = std::move(beside);
    planned.head = head_of(offers, planned.plan, importing.now);
    planned.lines = lines_of(offers, planned.plan);
    planned.days = days_of(offers, planned.plan);
    return planned;
}

bool store_import(database::Transaction& data, const Importing& importing, const std::vector<Offer>& offers,
                  const PlannedImport& planned, const Consequences& consequences) {
    const PersonId person = importing.person;
    if (beside(data, person, offers) != planned.beside) return false;
    Import import = planned.head;
    import.said = said_by(planned.lines, decided_of(planned.plan, consequences.decided(data, importing)));
    add_import(data, person, import);
    for (const PlannedWalk& each : planned.plan.walks) {
        if (each.choice != Choice::take) continue;
        Walk walk = each.placement.walk;
        walk.id = random_id();
        walk.import = import.id;
        add_walk(data, person, walk, importing.now);
        const std::string& route = offers[each.file].walks[each.walk].route;
        if (!route.empty()) data.execute(kAddRoute, person, walk.id, route);
    }
    add_day_steps(data, person, import.id, planned.days, importing.now);
    consequences.changed(data, importing);
    return true;
}

std::optional<Receipt> find_receipt(database::Transaction& data, PersonId person, const Id& id) {
    auto import = find_import(data, person, id);
    if (!import) return std::nullopt;
    Receipt receipt{std::move(*import), {}, {}, walks_of_import(data, person, id), days_of_import(data, person, id)};
    for (const auto line : split(receipt.import.said, '\n'))
        read_line(line, receipt);
    return receipt;
}

std::optional<std::string> find_route(database::Transaction& data, PersonId person, const Id& walk) {
    const auto rows = data.query(kFindRoute, person, walk);
    if (rows.empty()) return std::nullopt;
    return std::string(rows[0].text(0));
}

bool forget_route(database::Transaction& data, PersonId person, const Id& walk) {
    return data.execute(kForgetRoute, person, walk) > 0;
}

} // namespace amble::tracking
