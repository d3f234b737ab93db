#include "care/care_pages.h"

#include "care/attachment.h"
#include "care/busy_calendar.h"
#include "care/page_functions.h"

#include <utility>

namespace amble::care {

namespace {

using account::Access;
using account::Reach;
using account::Routes;
using account::Visit;
using account::Work;
using http::Method;

/// Of a form with a file, which goes to a file as it comes and not into memory. Twice what is taken of any, so that
/// one that is too large is answered beside its field; design.
constexpr size_t kMostUpload = size_t{32} * 1024 * 1024;
static_assert(kMostUpload > 2 * kMostAttachmentBytes && kMostUpload >= 2 * kMostCalendarBytes);

void add(Routes& all, Routes some) {
    all.insert(all.end(), some.begin(), some.end());
}

Routes booking_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    return {
        {Method::get, "/specialists", Access::anyone, Work::read, show_directory, kAcross},
        {Method::get, "/specialists/:id", Access::anyone, Work::read, show_specialist, kAcross},
        {Method::post, "/specialists/:id/hold", Access::anyone, Work::write, hold_time, kAcross},
        {Method::get, "/practices/:id", Access::anyone, Work::read, show_practice, kAcross},
        {Method::get, "/booking/:key", Access::anyone, Work::read, show_booking, kAcross},
        {Method::post, "/booking/:key", Access::anyone, Work::write, book, kAcross},
        {Method::post, "/booking/:key/cancel", Access::anyone, Work::write, cancel, kAcross},
        {Method::post, "/booking/:key/keep", Access::member, Work::write, keep_with_own, kAcross},
        {Method::get, "/booking/:key/move", Access::anyone, Work::read, show_move, kAcross},
        {Method::post, "/booking/:key/move", Access::anyone, Work::write, move_booking, kAcross},
        {Method::get, "/appointments", Access::member, Work::read, show_appointments},
        {Method::post, "/appointments/feed", Access::member, Work::write, make_feed},
        {Method::post, "/appointments/feed/stop", Access::member, Work::write, end_feed},
        {Method::get, "/feed/:token/appointments.ics", Access::anyone, Work::read, show_feed, kAcross},
        {Method::post, "/appointments/reviews", Access::member, Work::write, decline_review_offer},
        {Method::get, "/appointments/:id", Access::member, Work::read, show_booking, kAcross},
        {Method::post, "/appointments/:id", Access::member, Work::write, book, kAcross},
        {Method::post, "/appointments/:id/cancel", Access::member, Work::write, cancel, kAcross},
        {Method::get, "/appointments/:id/move", Access::member, Work::read, show_move, kAcross},
        {Method::post, "/appointments/:id/move", Access::member, Work::write, move_booking, kAcross},
    };
}

Routes waiting_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    return {
        {Method::get, "/specialists/:id/wait", Access::anyone, Work::read, show_wait_form, kAcross},
        {Method::post, "/specialists/:id/wait", Access::anyone, Work::write, wait_for_time, kAcross},
        {Method::get, "/practices/:id/wait", Access::anyone, Work::read, show_practice_wait_form, kAcross},
        {Method::post, "/practices/:id/wait", Access::anyone, Work::write, wait_at_practice, kAcross},
        {Method::get, "/waiting/:key", Access::anyone, Work::read, show_waiting, kAcross},
        {Method::post, "/waiting/:key/stop", Access::anyone, Work::write, stop_waiting_here, kAcross},
        {Method::post, "/appointments/waiting/:id/stop", Access::member, Work::write, stop_own_waiting, kAcross},
        {Method::post, "/booking/:key/pass", Access::anyone, Work::write, pass_offer_on, kAcross},
        {Method::post, "/appointments/:id/pass", Access::member, Work::write, pass_offer_on, kAcross},
    };
}

Routes calendar_routes(MayAsk may_ask) {
    const auto saving_url = [may_ask = std::move(may_ask)](Visit& visit) { return save_own_busy_url(visit, may_ask); };
    return {
        {Method::get, "/calendar", Access::specialist, Work::read, show_calendar},
        {Method::post, "/calendar/page", Access::specialist, Work::write, save_own_page},
        {Method::post, "/calendar/rules", Access::specialist, Work::write, save_own_rules},
        {Method::post, "/calendar/zone", Access::specialist, Work::write, use_zone_of_profile},
        {Method::post, "/calendar/types", Access::specialist, Work::write, add_own_type},
        {Method::post, "/calendar/hours", Access::specialist, Work::write, add_own_hours},
        {Method::post, "/calendar/days", Access::specialist, Work::write, add_own_days},
        // Who sends too much is led back here.
        {Method::get, "/calendar/busy/file", Access::specialist, Work::read, show_busy_file_form},
        {.method = Method::post,
         .pattern = "/calendar/busy/file",
         .access = Access::specialist,
         .work = Work::heavy,
         .handler = send_busy_file,
         .max_body = kMostUpload,
         .upload = true},
        {Method::post, "/calendar/busy/url", Access::specialist, Work::write, saving_url},
        {Method::post, "/calendar/busy/forget", Access::specialist, Work::write, forget_own_busy},
        {Method::post, "/calendar/:id/remove", Access::specialist, Work::write, remove_from_calendar},
    };
}

Routes practice_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    return {
        {Method::get, "/desk", Access::desk, Work::read, show_desk, kAcross},
        {Method::get, "/desk/appointments", Access::desk, Work::read, show_desk_ahead, kAcross},
        {Method::get, "/calendar/appointments", Access::specialist, Work::read, show_own_ahead, kAcross},
        {Method::post, "/desk/:specialist/:id", Access::desk, Work::write, answer_at_desk, kAcross},
        {Method::get, "/desk/:specialist/book", Access::desk, Work::read, show_desk_booking, kAcross},
        {Method::post, "/desk/:specialist/book", Access::desk, Work::write, desk_book, kAcross},
        {Method::get, "/desk/:specialist/days", Access::desk, Work::read, show_desk_days, kAcross},
        {Method::post, "/desk/:specialist/days", Access::desk, Work::write, add_desk_days, kAcross},
        {Method::post, "/desk/:specialist/days/:id/remove", Access::desk, Work::write, remove_desk_days, kAcross},
        {Method::get, "/calendar/book", Access::specialist, Work::read, show_staff_booking, kAcross},
        {Method::post, "/calendar/book", Access::specialist, Work::write, staff_book, kAcross},
        {Method::get, "/operator/practices", Access::operator_, Work::read, show_practices, kAcross},
        {Method::post, "/operator/practices", Access::operator_, Work::write, add_practice, kAcross},
        {Method::get, "/operator/practices/:id", Access::operator_, Work::read, show_practice_staff, kAcross},
        {Method::post, "/operator/practices/:id", Access::operator_, Work::write, change_practice, kAcross},
        {Method::post, "/operator/practices/:id/staff", Access::operator_, Work::write, add_to_practice, kAcross},
        {Method::post, "/operator/practices/:id/staff/:account/remove", Access::operator_, Work::write,
         remove_from_practice, kAcross},
    };
}

Routes clinic_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    return {
        {Method::get, "/desk/numbers", Access::desk, Work::read, show_desk_numbers, kAcross},
        {Method::get, "/clinic", Access::specialist, Work::read, show_clinics},
        {Method::get, "/clinic/:id", Access::specialist, Work::read, show_clinic, kAcross},
        {Method::get, "/clinic/:id/numbers.csv", Access::specialist, Work::read, show_clinic_table, kAcross},
        {Method::get, "/clinic/:id/library", Access::specialist, Work::read, show_library},
        {Method::post, "/clinic/:id/library/pointers", Access::specialist, Work::write, add_library_pointer},
        {Method::post, "/clinic/:id/library/pointers/:pointer", Access::specialist, Work::write,
         change_library_pointer},
        {Method::post, "/clinic/:id/library/treatments", Access::specialist, Work::write, change_treatments_offered},
    };
}

Routes clearance_routes(const screening::Happened& happened) {
    const auto deciding = [happened](Visit& visit) { return decide(visit, happened); };
    const auto changing = [happened](Visit& visit) { return change_programme(visit, happened); };
    return {
        {Method::get, "/sharing", Access::member, Work::read, show_sharing, Reach::crosses_persons},
        {Method::post, "/sharing", Access::member, Work::write, share_clearance, Reach::crosses_persons},
        {Method::post, "/sharing/:id/end", Access::member, Work::write, end_sharing},
        // A look at somebody's data is written down with it.
        {Method::get, "/specialist", Access::specialist, Work::write, show_members, Reach::crosses_persons},
        {Method::post, "/specialist/appointments/:id", Access::specialist, Work::write, answer_own,
         Reach::crosses_persons},
        {Method::get, "/specialist/:id", Access::specialist, Work::write, show_member, Reach::crosses_persons},
        {Method::post, "/specialist/:id", Access::specialist, Work::write, deciding, Reach::crosses_persons},
        {Method::post, "/specialist/:id/programme", Access::specialist, Work::write, changing, Reach::crosses_persons},
    };
}

Routes guidance_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    return {
        {Method::get, "/guidance", Access::member, Work::read, show_guidance},
        {Method::post, "/guidance/pointers/:id/seen", Access::member, Work::write, put_pointer_away},
        {Method::post, "/guidance/treatments/:id", Access::member, Work::write, note_treatment},
        {Method::post, "/guidance/treatments/:id/end", Access::member, Work::write, stop_treatment},
        {Method::post, "/specialist/:id/pointers", Access::specialist, Work::write, give_pointer, kAcross},
        {Method::post, "/specialist/:id/pointers/:pointer/end", Access::specialist, Work::write, take_pointer_back,
         kAcross},
        {Method::post, "/specialist/:id/reviews", Access::specialist, Work::write, set_review, kAcross},
        {Method::post, "/specialist/:id/reviews/:review/done", Access::specialist, Work::write, close_review, kAcross},
        {Method::get, "/specialist/:id/prescribe", Access::specialist, Work::read, show_prescribing, kAcross},
        {Method::post, "/specialist/:id/prescribe", Access::specialist, Work::write, prescribe, kAcross},
        {Method::post, "/specialist/:id/treatments/:prescription/end", Access::specialist, Work::write, end_prescribed,
         kAcross},
    };
}

Routes message_routes() {
    constexpr Reach kAcross = Reach::crosses_persons;
    const auto with_file = [](account::Route route) {
        route.max_body = kMostUpload;
        route.upload = true;
        return route;
    };
    return {
        // What is opened is marked as read.
        {Method::get, "/messages/:id", Access::member, Work::write, show_messages},
        with_file({Method::post, "/messages/:id", Access::member, Work::write, send_message, kAcross}),
        {Method::get, "/messages/:id/files/:message", Access::member, Work::read, show_message_file},
        {Method::post, "/messages/:id/files/:message", Access::member, Work::write, take_message_file_back},
        {Method::get, "/specialist/:id/messages", Access::specialist, Work::write, show_members_messages, kAcross},
        with_file({Method::post, "/specialist/:id/messages", Access::specialist, Work::write, answer_member, kAcross}),
        {Method::get, "/specialist/:id/messages/files/:message", Access::specialist, Work::write, show_members_file,
         kAcross},
        {Method::post, "/specialist/:id/messages/files/:message", Access::specialist, Work::write,
         take_specialists_file_back, kAcross},
    };
}

/// Behind a link nobody is signed in: the letter it leads to is all that it opens, and each look is written down.
Routes letter_routes(const screening::Happened& happened) {
    constexpr Reach kAcross = Reach::crosses_persons;
    const auto answering = [happened](Visit& visit) { return answer_letter(visit, happened); };
    return {
        {Method::get, "/letters", Access::member, Work::read, show_letters},
        {Method::post, "/letters", Access::member, Work::write, write_new_letter},
        {Method::post, "/letters/:id/withdraw", Access::member, Work::write, withdraw_own_letter},
        {Method::get, "/letter/:token", Access::anyone, Work::slow, show_letter, kAcross},
        {Method::post, "/letter/:token", Access::anyone, Work::slow, answering, kAcross},
    };
}

} // namespace

Routes routes(const screening::Happened& happened, MayAsk may_ask) {
    Routes all = booking_routes();
    add(all, waiting_routes());
    add(all, calendar_routes(std::move(may_ask)));
    add(all, practice_routes());
    add(all, clinic_routes());
    add(all, clearance_routes(happened));
    add(all, letter_routes(happened));
    add(all, guidance_routes());
    add(all, message_routes());
    return all;
}

} // namespace amble::care
