#include "app/demo_cast.h"

#include <array>

namespace amble::app {

using html::say;

namespace {

constexpr size_t kFirst = 5; // those whom the programme is for

constexpr std::array<CastMember, 8> kCast{{
    {Part::new_today, "/today", "demo-new", "Mina Castellan", say("New today"),
     say("Cleared this morning. Find the starting point, then walk the first walk.")},
    {Part::week_six, "/today", "demo-week-six", "Tomas Okafor", say("In week 6"),
     say("Walks nearly every day. See today's number, why it is that, and how the weeks went.")},
    {Part::after_flare, "/today", "demo-flare", "Greta Solberg", say("After a flare"),
     say("A few bad days ago the target was halved. See how it grows again, and look at the stop signs.")},
    {Part::after_four_months, "/progress", "demo-four-months", "Leila Haddad", say("After four months"),
     say("Measured pain, activities and home tests. See what changed, whether it is helping, and answer the review of "
         "the week.")},
    {Part::specialist, "/specialist", "demo-specialist", "Dr Amara Osei", say("A specialist"),
     say("A verified physiotherapist of this clinic. Some members wait to be cleared: read their answers, "
         "then decide.")},
    {Part::desk, "/desk", "demo-desk", "Bram Hollis", say("The desk of the practice"),
     say("Keeps the calendars of Mill Lane Practice. Answer a request, book for a caller, look at who waits.")},
    {Part::moderator, "/moderation", "demo-moderator", "Nora Whitlock", say("A moderator"),
     say("Reads what members report of each other's stories, and decides. Sees no health data.")},
    {Part::operator_, "/operator", "demo-operator", "Sunil Mehra", say("Who runs the site"),
     say("Accounts, invitations, practices, and how the server is doing.")},
}};

constexpr std::array<std::string_view, 40> kMembers{
    "Ada Fenwick",    "Bela Moravec",  "Carla Nunes",      "Dov Rosen",      "Elif Aydin",        "Farid Haidari",
    "Gwen Pritchard", "Hiro Matsuda",  "Ines Duarte",      "Jonas Keller",   "Kaya Whitefeather", "Lars Nygaard",
    "Maeve Corrigan", "Nils Aalto",    "Oksana Hrytsenko", "Pavel Dvorak",   "Quentin Marchal",   "Rosa Ibarra",
    "Samir Chaudhry", "Tilda Bergman", "Uma Raghavan",     "Viktor Lazarov", "Wanda Kowalczyk",   "Xavier Delmas",
    "Yara Mansour",   "Zoltan Farkas", "Agnes Thorne",     "Basil Hartnett", "Chiara Belloni",    "Desmond Achebe",
    "Edith Lockwood", "Felix Brandt",  "Grace Wanjiru",    "Hamid Karimi",   "Iris Vandenberg",   "Jun Takeda",
    "Katya Sokolova", "Leon Baptiste", "Marta Zielinska",  "Noor El-Amin"};

constexpr std::array<std::string_view, 2> kWaiting{"Piet Vermeulen", "Salma Idris"};

} // namespace

std::span<const CastMember> cast() {
    return std::span(kCast).first<kFirst>();
}

std::span<const CastMember> behind_the_scenes() {
    return std::span(kCast).subspan<kFirst>();
}

const CastMember* cast_member(std::string_view key) {
    for (const CastMember& each : kCast)
        if (each.key == key) return &each;
    return nullptr;
}

std::span<const std::string_view> member_names() {
    return kMembers;
}

std::span<const std::string_view> waiting_names() {
    return kWaiting;
}

} // namespace amble::app
