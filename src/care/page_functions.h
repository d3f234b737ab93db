#pragma once

#include "account/visit.h"
#include "care/care_pages.h"
#include "screening/happening_store.h"

namespace amble::care {

// One function a route; see care_pages.cpp for which. They stand in the file of their page.

http::Response show_directory(account::Visit& visit);
http::Response show_specialist(account::Visit& visit);
http::Response show_practice(account::Visit& visit);

// From show_booking to move_booking each serves /booking/:key and /appointments/:id alike.
http::Response hold_time(account::Visit& visit);
http::Response show_booking(account::Visit& visit);
http::Response book(account::Visit& visit);
http::Response cancel(account::Visit& visit);
http::Response show_move(account::Visit& visit);
http::Response move_booking(account::Visit& visit);
http::Response keep_with_own(account::Visit& visit);
http::Response show_appointments(account::Visit& visit);

http::Response show_wait_form(account::Visit& visit);
http::Response wait_for_time(account::Visit& visit);
http::Response show_practice_wait_form(account::Visit& visit);
http::Response wait_at_practice(account::Visit& visit);
http::Response show_waiting(account::Visit& visit);
http::Response stop_waiting_here(account::Visit& visit);
http::Response stop_own_waiting(account::Visit& visit);
http::Response pass_offer_on(account::Visit& visit);

http::Response decline_review_offer(account::Visit& visit);

http::Response make_feed(account::Visit& visit);
http::Response end_feed(account::Visit& visit);
http::Response show_feed(account::Visit& visit);

http::Response show_calendar(account::Visit& visit);
http::Response save_own_page(account::Visit& visit);
http::Response save_own_rules(account::Visit& visit);
http::Response use_zone_of_profile(account::Visit& visit);
http::Response add_own_type(account::Visit& visit);
http::Response add_own_hours(account::Visit& visit);
http::Response add_own_days(account::Visit& visit);
http::Response remove_from_calendar(account::Visit& visit);

http::Response show_busy_file_form(account::Visit& visit);
http::Response send_busy_file(account::Visit& visit);
http::Response save_own_busy_url(account::Visit& visit, const MayAsk& may_ask);
http::Response forget_own_busy(account::Visit& visit);

http::Response show_desk(account::Visit& visit);
http::Response answer_at_desk(account::Visit& visit);
http::Response show_desk_days(account::Visit& visit);
http::Response add_desk_days(account::Visit& visit);
http::Response remove_desk_days(account::Visit& visit);
http::Response answer_own(account::Visit& visit);
http::Response show_desk_ahead(account::Visit& visit);
http::Response show_own_ahead(account::Visit& visit);

http::Response show_clinics(account::Visit& visit);
http::Response show_clinic(account::Visit& visit);
http::Response show_clinic_table(account::Visit& visit);
http::Response show_desk_numbers(account::Visit& visit);
http::Response show_library(account::Visit& visit);
http::Response add_library_pointer(account::Visit& visit);
http::Response change_library_pointer(account::Visit& visit);
http::Response change_treatments_offered(account::Visit& visit);

http::Response show_staff_booking(account::Visit& visit);
http::Response staff_book(account::Visit& visit);
http::Response show_desk_booking(account::Visit& visit);
http::Response desk_book(account::Visit& visit);

http::Response show_practices(account::Visit& visit);
http::Response add_practice(account::Visit& visit);
http::Response show_practice_staff(account::Visit& visit);
http::Response change_practice(account::Visit& visit);
http::Response add_to_practice(account::Visit& visit);
http::Response remove_from_practice(account::Visit& visit);

http::Response show_sharing(account::Visit& visit);
http::Response share_clearance(account::Visit& visit);
http::Response end_sharing(account::Visit& visit);

http::Response show_members(account::Visit& visit);
http::Response show_member(account::Visit& visit);
http::Response give_pointer(account::Visit& visit);
http::Response take_pointer_back(account::Visit& visit);
http::Response set_review(account::Visit& visit);
http::Response close_review(account::Visit& visit);
http::Response show_prescribing(account::Visit& visit);
http::Response prescribe(account::Visit& visit);
http::Response end_prescribed(account::Visit& visit);

http::Response show_messages(account::Visit& visit);
http::Response send_message(account::Visit& visit);
http::Response show_members_messages(account::Visit& visit);
http::Response answer_member(account::Visit& visit);
http::Response show_message_file(account::Visit& visit);
http::Response take_message_file_back(account::Visit& visit);
http::Response show_members_file(account::Visit& visit);
http::Response take_specialists_file_back(account::Visit& visit);

http::Response show_guidance(account::Visit& visit);
http::Response put_pointer_away(account::Visit& visit);
http::Response note_treatment(account::Visit& visit);
http::Response stop_treatment(account::Visit& visit);

http::Response decide(account::Visit& visit, const screening::Happened& happened);
http::Response change_programme(account::Visit& visit, const screening::Happened& happened);

http::Response show_letters(account::Visit& visit);
http::Response write_new_letter(account::Visit& visit);
http::Response withdraw_own_letter(account::Visit& visit);
http::Response show_letter(account::Visit& visit);
http::Response answer_letter(account::Visit& visit, const screening::Happened& happened);

} // namespace amble::care
