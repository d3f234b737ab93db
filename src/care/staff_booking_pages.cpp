#include "account/notice_store.h"
#include "account/page.h"
#include "account/token.h"
#include "care/agenda_pages.h"
#include "care/ahead_pages.h"
#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/booking_store.h"
#include "care/desk_pages.h"
#include "care/freed_time_store.h"
#include "care/history_store.h"
#include "care/page_functions.h"
#include "care/share_store.h"
#include "care/specialist_page_store.h"
#include "care/telling_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr size_t kShownTimes = 24;
constexpr int kSearchedDays = 31; // from the day in the form on

// Fields that say for whom it is: an appointment that they had here, or what a member shares with the specialist.
constexpr std::string_view kAgain = "again";
constexpr std::string_view kMember = "member";

/// Somebody who is known here.
struct Known {
    std::optional<PersonId> member; // nothing: a visitor
    Comer who;
    std::string_view field; // by which the form names them
    std::string value;
};

/// Whose calendar it is about and what is moved in it; nothing moved is a new appointment.
struct Task {
    PersonId specialist;
    std::string specialist_name;
    Calendar calendar;
    std::optional<Appointment> moved;
    std::optional<Known> known; // whom it is for, where that was said before the form was opened
    std::string path;           // of this page
    PlaceAhead place;           // from which they came, and where they are led back to
    std::string back;

    bool is_of_member() const { return known && known->member; }
};

/// A calendar, and all in which the viewer sees who had an appointment.
struct Desk {
    std::optional<StaffedCalendar> at;
    std::vector<StaffedCalendar> kept;
};

std::optional<Known> known_by_appointment(Visit& visit, const std::vector<StaffedCalendar>& kept, const Id& id) {
    for (const StaffedCalendar& each : kept) {
        const auto had = appointment_of_specialist(visit.data(), each.specialist, id);
        if (!had || had->state == AppointmentState::held) continue;
        const Comer who = who_comes(visit, *had);
        // A member's e-mail address is known by their account; this is what they gave the practice.
        return Known{had->member, {who.name, had->visitor.contact}, kAgain, id.text()};
    }
    return std::nullopt;
}

/// Nothing where the address names nobody, or nobody whom the viewer may know.
std::optional<Known> known_of(Visit& visit, const Desk& desk, const http::Fields& sent) {
    if (const auto id = Id::parse(sent.text(kAgain))) return known_by_appointment(visit, desk.kept, *id);
    const auto share = Id::parse(sent.text(kMember));
    // To a specialist alone somebody shares; at a desk this finds nothing.
    const auto shown = share ? shown_to(visit.data(), visit.person(), visit.now, *share) : std::nullopt;
    if (!shown) return std::nullopt;
    return Known{shown->share.member, {shown->member_name, ""}, kMember, share->text()};
}

std::optional<Task> task_of(Visit& visit, const Desk& desk, const http::Fields& sent) {
    if (!desk.at) return std::nullopt;
    const StaffedCalendar& at = *desk.at;
    auto calendar = calendar_of(visit.data(), at.specialist);
    if (!calendar) return std::nullopt;
    const PlaceAhead place = place_in(sent);
    Task task{.specialist = at.specialist,
              .specialist_name = at.name,
              .calendar = std::move(*calendar),
              .moved = {},
              .known = {},
              .path = at.path + "/book",
              .place = place,
              .back = back_to(at, place)};
    const std::string_view moved = sent.text("move");
    if (moved.empty()) {
        task.known = known_of(visit, desk, sent);
        const bool names_somebody = !sent.text(kAgain).empty() || !sent.text(kMember).empty();
        if (names_somebody && !task.known) return std::nullopt;
        return task;
    }
    const auto id = Id::parse(moved);
    task.moved = id ? appointment_of_specialist(visit.data(), at.specialist, *id) : std::nullopt;
    if (!task.moved || !stands(task.moved->state)) return std::nullopt;
    return task;
}

void write_fields(html::Form& form, const Task& task, const std::vector<std::string>& ids) {
    std::vector<html::Choice> choices;
    for (size_t i = 0; i < ids.size(); ++i)
        choices.push_back(
            {ids[i], say("{0}, {1} minutes", task.calendar.types[i].name, task.calendar.types[i].minutes)});
    if (!task.moved) form.select({.name = "type", .label = say("What is it?")}, choices);
    form.date({.name = "day", .label = say("Day")});
    form.time({.name = "time", .label = say("Time"), .hint = say("In {0}.", task.calendar.zone.name())});
    if (task.moved) return;
    if (task.is_of_member()) {
        form.text({.name = "contact",
                   .label = say("Telephone or e-mail"),
                   .hint = say("Where they told you one. It is kept with this appointment."),
                   .need = html::Need::optional});
        return;
    }
    form.text({.name = "name", .label = say("Name")});
    form.text({.name = "contact", .label = say("Telephone or e-mail")});
}

/// As the practice reads it.
Sentence staff_sentence(Clash clash) {
    if (clash == Clash::member_busy) return {"They have another appointment at that time.", {}};
    return sentence(clash);
}

std::string names_of(const std::vector<Clash>& clashes) {
    std::string words;
    for (const Clash clash : clashes)
        words.append(words.empty() ? "" : " ").append(name(clash));
    return words;
}

void write_clashes(Html& page, html::Form& form, const std::vector<Clash>& found) {
    page << R"(<div class="notice warn" role="alert"><div><p>)" << say("This stands against it:") << "</p><ul>";
    for (const Clash clash : found)
        page << "<li>" << staff_sentence(clash) << "</li>";
    page << "</ul>";
    if (std::ranges::all_of(found, may_be_set_aside)) {
        page << "</div></div>";
        form.hidden("seen", names_of(found));
        form.text({.name = "reason",
                   .label = say("Why do you book it all the same?"),
                   .hint = say("It is kept with the appointment, and whoever it is for can read it.")});
        return;
    }
    const bool exists = std::ranges::find(found, Clash::no_such_minute) == found.end();
    page << "<p>"
         << (exists ? say("Nobody is booked twice. Please choose another time.") : say("Please choose another time."))
         << "</p></div></div>";
}

/// The kind whose free times are shown: of what is moved, or as the form says, or the first of the calendar.
std::optional<AppointmentType> type_shown(const Task& task, const html::FormState& state) {
    if (task.moved) return type_of(*task.moved);
    const auto& types = task.calendar.types;
    const auto chosen = std::ranges::find(types, state.typed("type"), [](const auto& each) { return each.id.text(); });
    if (chosen != types.end()) return *chosen;
    return types.empty() ? std::nullopt : std::optional(types.front());
}

/// Behind the button that sends the form, which is the one that Enter presses.
void write_free(Html& page, Visit& visit, const Task& task, const html::FormState& state) {
    const auto type = type_shown(task, state);
    if (!type) return;
    const Day today = task.calendar.zone.day_at(visit.now);
    const Day from = std::max(parse_day(state.typed("day")).value_or(today), today);
    const auto free = free_times_of(visit.data(), {task.specialist, &task.calendar, &*type},
                                    {visit.now, from, from + (kSearchedDays - 1), kShownTimes});
    page << "<h2>" << say("These times are free") << "</h2><p>" << say("{0}, {1} minutes", type->name, type->minutes)
         << ". " << say("Press one, instead of typing day and time.") << "</p>";
    if (free.empty()) page << "<p>" << say("Nothing is free in these weeks.") << "</p>";
    write_time_buttons(page, free);
    page << R"(<p class="actions"><button class="button quiet" name="look" value="yes">)"
         << say("Show what is free from the day above") << "</button></p>";
}

http::Response show_form(Visit& visit, const Task& task, const html::FormState& state,
                         const std::vector<Clash>& found) {
    const html::Said title = task.moved ? say("Move the appointment") : say("Book for somebody");
    Html page = account::start_page(visit);
    page << "<h1>" << title << R"(</h1><p class="lead">)"
         << (task.moved ? who_comes(visit, *task.moved).name : task.specialist_name) << "</p>";
    if (task.is_of_member())
        page << "<p>" << say("For {0}, who reads it under their appointments.", task.known->who.name) << "</p>";
    if (task.moved) write_facts(page, visit, *task.moved);
    account::open_form(page, visit, html::Url::of_site(task.path));
    html::Form form(page, state);
    form.summary();
    const std::string key = state.typed("key");
    form.hidden("key", is_key(key) ? key : account::new_token());
    if (task.moved) {
        form.hidden("move", task.moved->id.text());
        write_sequence(page, *task.moved);
    }
    if (task.known) form.hidden(task.known->field, task.known->value);
    write_place(page, task.place);
    if (!found.empty()) write_clashes(page, form, found);
    std::vector<std::string> ids;
    for (const AppointmentType& type : task.calendar.types)
        ids.push_back(type.id.text());
    write_fields(form, task, ids);
    form.send(task.moved ? say("Move it") : say("Book it"));
    write_free(page, visit, task, state);
    page << "</form>";
    const int status = !found.empty() ? 409 : state.problems.empty() ? 200 : 422;
    return account::show(visit, {title, account::Section::desk, status}, page);
}

/// A time that was pressed stands in the fields for day and time, whatever was typed there.
std::string sent_value(const Visit& visit, std::string_view field) {
    const auto pressed = parse_start(visit.form.text("start"));
    if (pressed && field == "day") return iso(pressed->day);
    if (pressed && field == "time") return clock_text(pressed->minute);
    return std::string(visit.form.text(field));
}

html::FormState sent(const Visit& visit, Problems problems = {}) {
    return {[&visit](std::string_view field) { return sent_value(visit, field); }, std::move(problems)};
}

/// To whoever moved it as it stood when they opened the form. It is shown as it is now, with what they typed below.
http::Response show_changed(Visit& visit, const Task& task) {
    const Problem changed =
        problem("day", "It has changed since this form was opened, so it was not moved. Please look "
                       "at it again; what you chose is kept.");
    auto again = show_form(visit, task, sent(visit, {changed}), {});
    again.status = 409;
    return again;
}

struct Read {
    Appointment wish;
    Problems problems;
};

void read_new(const Visit& visit, const Task& task, Read& read) {
    const auto type_id = Id::parse(visit.form.text("type"));
    const AppointmentType* type = type_id ? task.calendar.type(*type_id) : nullptr;
    if (!type) {
        read.problems.push_back(problem("type", "Please choose one."));
        return;
    }
    Appointment& made = read.wish;
    made.id = random_id();
    made.specialist = task.specialist;
    made.specialist_name = task.specialist_name;
    made.type_name = type->name;
    made.way = type->way;
    made.minutes = type->minutes;
    made.buffer = type->buffer;
    made.state = AppointmentState::booked;
}

/// Who it is for, last as in the form.
void read_whom(const Visit& visit, const Task& task, Read& read) {
    if (task.is_of_member()) {
        read.wish.member = task.known->member;
        read.wish.visitor.contact = trim(visit.form.text("contact"));
        // Whoever books for them may have spoken with them in the room: a number is not asked for here.
        for (Problem& each : check_contact(read.wish.visitor.contact, Way::in_person))
            read.problems.push_back(std::move(each));
        return;
    }
    read.wish.visitor = {std::string(visit.form.text("name")), std::string(trim(visit.form.text("contact")))};
    for (Problem& each : check(read.wish.visitor)) {
        const bool is_missing = each.field == "name" && trim(read.wish.visitor.name).empty();
        read.problems.push_back(is_missing ? problem("name", "Please give the name of whoever it is for.")
                                           : std::move(each));
    }
}

Read read_wish(const Visit& visit, const Task& task) {
    Read read;
    if (task.moved)
        read.wish = *task.moved;
    else
        read_new(visit, task, read);
    const auto day = parse_day(sent_value(visit, "day"));
    const auto minute = parse_clock(sent_value(visit, "time"));
    if (!day) read.problems.push_back(problem("day", "Please give the day as year-month-day."));
    if (!minute || *minute >= 24 * 60 || *minute % kGridMinutes != 0)
        read.problems.push_back(
            problem("time", "Please write the time as hours and minutes in steps of five, such as 09:30."));
    if (!task.moved) read_whom(visit, task, read);
    if (!read.problems.empty()) return read;
    set_time(read.wish, {*day, *minute}, task.calendar.zone);
    if (read.wish.time.start < visit.now)
        read.problems.push_back(problem("day", "That time is over. Please give one that is still to come."));
    return read;
}

/// Whether they have that time already: the same press twice.
bool is_booked(Visit& visit, const Appointment& wish) {
    const Interval then{wish.time.start, wish.time.start + std::chrono::microseconds(1)};
    const auto there = appointments_of_specialist(visit.data(), wish.specialist, then);
    return std::ranges::any_of(there, [&](const Appointment& each) {
        if (!stands(each.state) || each.member != wish.member) return false;
        return wish.member || (each.visitor.name == wish.visitor.name && each.visitor.contact == wish.visitor.contact);
    });
}

bool keep_wish(Visit& visit, const Task& task, const Appointment& wish, std::string_view key) {
    if (task.moved) return move(visit.data(), wish, visit.now);
    if (!hold(visit.data(), wish, account::token_hash(key), visit.now)) return false;
    tell_of_new(visit.data(), wish);
    return true;
}

void tell_member(Visit& visit, const Appointment& made, const std::string& text) {
    if (!made.member) return;
    account::notify(visit.data(), *made.member,
                    {{text, {iso(made.local.day), clock_text(made.local.minute)}}, "/appointments/" + made.id.text()},
                    visit.now);
}

Problems check_reason(std::string_view reason) {
    if (trim(reason).empty())
        return {problem("reason", "Please say why this is set aside. It stays with the appointment.")};
    if (length_utf8(reason) > kLongestReason)
        return {problem("reason", "Please use at most {0} characters.", {std::to_string(kLongestReason)})};
    return {};
}

http::Response book_here(Visit& visit, const Task& task) {
    std::string key(visit.form.text("key"));
    if (!is_key(key)) return gone(visit);
    if (visit.form.has("look")) return show_form(visit, task, sent(visit), {});
    Read read = read_wish(visit, task);
    const std::string reason(visit.form.text("reason"));
    if (!read.problems.empty()) return show_form(visit, task, sent(visit, read.problems), {});
    if (!task.moved && is_booked(visit, read.wish)) return http::see_other(task.back);
    // Who goes back to the form in the browser books somebody else by the same key.
    if (appointment_by_link(visit.data(), account::token_hash(key))) key = account::new_token();
    if (task.moved && read.wish.time.start == task.moved->time.start)
        return http::see_other(task.back); // pressed twice
    if (task.moved && !is_as_shown(visit, *task.moved)) return show_changed(visit, task);
    if (task.moved && task.moved->is_over(visit.now))
        return account::show_problem(
            visit, 409,
            {"It is over, so it was not moved. Say on your list whether they came, and book them anew.", {}});
    const auto leaves = task.moved ? std::optional(task.moved->time) : std::nullopt;
    auto found = clashes_of(visit, task.calendar, read.wish, leaves);
    const bool seen = std::ranges::all_of(found, may_be_set_aside) && visit.form.text("seen") == names_of(found);
    if (seen && !found.empty()) read.problems = check_reason(reason);
    if (!found.empty() && (!seen || !read.problems.empty()))
        return show_form(visit, task, sent(visit, read.problems), found);
    if (!keep_wish(visit, task, read.wish, key)) return show_form(visit, task, sent(visit), {Clash::specialist_busy});
    if (!found.empty()) note_set_aside(visit.data(), read.wish, found, trim(reason));
    if (task.moved) offer_freed(visit.data(), task.specialist, visit.now);
    tell_member(visit, read.wish,
                task.moved ? "The practice has moved your appointment to {0} at {1}."
                           : "The practice has booked an appointment for you on {0} at {1}.");
    return http::see_other(task.back);
}

http::Response form_at(Visit& visit, const Desk& desk) {
    const auto task = task_of(visit, desk, visit.request.query_fields());
    if (!task) return http::not_found();
    const auto start = [&](std::string_view field) {
        if (field == "day") return iso(task->moved ? task->moved->local.day : task->calendar.zone.day_at(visit.now));
        if (field == "time" && task->moved) return clock_text(task->moved->local.minute);
        if (task->known && field == "name") return task->known->who.name;
        if (task->known && field == "contact") return task->known->who.contact;
        return std::string();
    };
    return show_form(visit, *task, {start, {}}, {});
}

http::Response booked_at(Visit& visit, const Desk& desk) {
    const auto task = task_of(visit, desk, visit.form);
    return task ? book_here(visit, *task) : http::not_found();
}

Desk own(const Visit& visit) {
    return {own_calendar(visit), {own_calendar(visit)}};
}

Desk at_desk(Visit& visit) {
    return {calendar_at_desk(visit), calendars_at_desk(visit)};
}

} // namespace

http::Response show_staff_booking(Visit& visit) {
    return form_at(visit, own(visit));
}

http::Response staff_book(Visit& visit) {
    return booked_at(visit, own(visit));
}

http::Response show_desk_booking(Visit& visit) {
    return form_at(visit, at_desk(visit));
}

http::Response desk_book(Visit& visit) {
    return booked_at(visit, at_desk(visit));
}

} // namespace amble::care
