#include "account/notice_store.h"
#include "account/own_data_store.h"
#include "community/moderation_store.h"
#include "community/pages_for_test.h"
#include "community/reaction_store.h"
#include "community/told_count_store.h"
#include "foundation/base/random.h"

#include <regex>

namespace amble::community {

namespace {

EACH_ENGINE_OF(CommunityPages);

} // namespace

TEST_P(CommunityPages, a_story_is_looked_at_before_anybody_reads_it) {
    const auto preview = look(fields("It took **time**."));
    EXPECT_EQ(preview.status, 200);
    EXPECT_TRUE(shows(preview, "<strong>time</strong>"));
    EXPECT_FALSE(shows(pages_->get("/stories"), "Slowly"));
    const std::string story = posted("It took **time**.");
    EXPECT_TRUE(shows(pages_->get("/stories"), story));
    pages_->cookies.clear();
    const auto page = pages_->get(story);
    EXPECT_TRUE(shows(page, "<strong>time</strong>"));
    EXPECT_TRUE(shows(page, "<b>heron</b>"));
    EXPECT_FALSE(shows(page, "Fenwick"));
    EXPECT_TRUE(shows(page, R"(property="og:title")"));
}

TEST_P(CommunityPages, followers_learn_of_a_reply_by_its_day_and_not_by_its_minute) {
    const std::string story = posted("It took time.");
    const Id id = *Id::parse(story.substr(std::string("/stories/").size()));
    database().write([&](database::Transaction& data) { set_following(data, id, bela_, Wish::on); });
    ASSERT_EQ(replied(story, "It still does.").status, 303);
    database().read([&](database::Transaction& data) {
        const auto told = account::notices_of(data, bela_, 10);
        ASSERT_EQ(told.size(), 1u);
        EXPECT_EQ(told[0].at, *parse_instant("2026-11-22T12:00:00Z"));
    });
}

TEST_P(CommunityPages, followers_learn_once_of_a_reply_that_was_held_when_it_is_shown) {
    const std::string story = posted("It took time.");
    const auto told = [&] {
        int64_t count = 0;
        database().read([&](database::Transaction& data) { count = account::new_notices(data, ada_); });
        return count;
    };
    pages_->sign_in_as(bela_);
    ASSERT_EQ(replied(story, "Throw your tablets away, all of you.").status, 303);
    EXPECT_EQ(told(), 0);
    const std::string report = first_report();
    pages_->post(report, {{"act", "show"}, {"words", ""}});
    EXPECT_EQ(told(), 1);
    const std::string undo = account::between(pages_->get(report), R"(name="undo" value=")", "\"");
    pages_->post(report, {{"undo", undo}});
    pages_->post(report, {{"act", "show"}, {"words", ""}});
    EXPECT_EQ(told(), 1) << "shown again is not new";
}

TEST_P(CommunityPages, whoever_reads_nothing_of_a_member_is_not_told_of_their_replies) {
    const std::string story = posted("It took time.");
    database().write([&](database::Transaction& data) {
        set_following(data, *Id::parse(story.substr(std::string("/stories/").size())), mod_, Wish::on);
        hide_member(data, mod_, bela_, Hidden::mute);
    });
    pages_->sign_in_as(bela_);
    ASSERT_EQ(replied(story, "Thanks for this.").status, 303);
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(account::new_notices(data, ada_), 1);
        EXPECT_EQ(account::new_notices(data, mod_), 0);
    });
}

TEST_P(CommunityPages, a_text_changed_after_the_look_is_looked_at_again) {
    SentFields sent = fields("One text.");
    const std::string seen = account::between(look(sent), R"(name="seen" value=")", "\"");
    const auto answer = look(with(fields("Another text: heat cures back pain."), {{"seen", seen}, {"post", "yes"}}));
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(shows(pages_->get("/stories"), "Slowly"));
}

TEST_P(CommunityPages, hostile_markup_is_text) {
    const std::string story =
        posted("<script>alert(1)</script> <img src=x onerror=alert(1)> \n\n[x](javascript:alert(1)) "
               "![y](https://elsewhere.example/p.png) [z](https://elsewhere.example/)");
    const auto page = pages_->get(story);
    EXPECT_FALSE(shows(page, "<script>alert"));
    EXPECT_FALSE(shows(page, "<img"));
    EXPECT_FALSE(shows(page, "href=\"javascript"));
    EXPECT_TRUE(shows(page, R"(<a rel="nofollow ugc noopener noreferrer" href="https://elsewhere.example/">z</a>)"));
}

TEST_P(CommunityPages, personal_details_and_red_flags_are_pointed_out_at_once) {
    const auto details = look(fields("Call me on 07700 900123, I live at 12 Mill Road."));
    EXPECT_TRUE(shows(details, "This could tell who somebody is"));
    EXPECT_TRUE(shows(details, "an address"));
    const auto alarmed = look(fields("I am numb between my legs and cannot pee since yesterday."));
    EXPECT_TRUE(shows(alarmed, R"(href="/emergency")"));
    const auto incomplete = look(fields("I do not want to live any more.", ""));
    EXPECT_EQ(incomplete.status, 422);
    EXPECT_TRUE(shows(incomplete, R"(href="/crisis")")) << "also where something else is missing";
}

TEST_P(CommunityPages, help_is_shown_also_where_nothing_can_be_posted) {
    const std::string story = posted("It took time.");
    const auto replying = [&](const std::string& words) {
        return pages_->post(story + "/replies", {{"body", "I do not want to live any more." + words}});
    };
    const auto too_long = replying(std::string(kMostOfReply, '.'));
    EXPECT_EQ(too_long.status, 422);
    EXPECT_TRUE(shows(too_long, R"(href="/crisis")"));
    pages_->sign_in_as(account::a_person(database(), "Nina New"));
    for (const auto& page : {replying(""), look(fields("I do not want to live any more."))}) {
        EXPECT_TRUE(shows(page, "/yours/handle"));
        EXPECT_TRUE(shows(page, R"(href="/crisis")")) << "without a name in the community";
    }
    pages_->sign_in_as(bela_);
    pages_->post("/stories/report", with(names(story), {{"why", "abuse"}}));
    pages_->post(first_report(), {{"act", "ban"}, {"words", "Enough."}});
    pages_->sign_in_as(ada_);
    for (const auto& page : {replying(""), look(fields("I do not want to live any more."))}) {
        EXPECT_EQ(page.status, 403);
        EXPECT_TRUE(shows(page, R"(href="/crisis")")) << "kept from posting";
    }
    EXPECT_FALSE(shows(look(fields("Text.")), R"(href="/crisis")"));
    pages_->post("/stories/react", with(names(story), {{"do", "withdraw"}}));
    EXPECT_EQ(replying("").status, 404);
    EXPECT_TRUE(shows(replying(""), R"(href="/crisis")")) << "under a story that is gone";
}

TEST_P(CommunityPages, a_red_flag_is_shown_and_goes_first_in_the_queue) {
    posted("Buy now with promo code SPINE10, free shipping today.", "Advert");
    posted("I am numb between my legs and cannot pee since yesterday.", "Worried");
    EXPECT_TRUE(shows(pages_->get("/stories"), "Worried"));
    EXPECT_FALSE(shows(pages_->get("/stories"), "Advert"));
    EXPECT_TRUE(shows(pages_->get(first_report()), "Worried"));
}

TEST_P(CommunityPages, dangerous_advice_waits_for_a_moderator) {
    const std::string story = posted("Throw your tablets away, all of you.");
    EXPECT_TRUE(shows(pages_->get(story), "Held until a moderator"));
    pages_->sign_in_as(bela_);
    EXPECT_EQ(pages_->get(story).status, 404);
    EXPECT_FALSE(shows(pages_->get("/stories"), story));
    const std::string report = first_report();
    EXPECT_EQ(leads_to(pages_->post(report, {{"act", "show"}, {"words", ""}})), "/moderation");
    pages_->sign_in_as(bela_);
    EXPECT_EQ(pages_->get(story).status, 200);
}

TEST_P(CommunityPages, what_the_rules_hold_has_a_reason_and_can_be_appealed) {
    const SentFields sent = fields("Throw your tablets away, all of you.");
    const std::string why = "It could lead others to stop a medicine";
    EXPECT_TRUE(shows(look(sent), why)) << "before it is posted";
    const std::string story = leads_to(post(sent));
    EXPECT_TRUE(shows(pages_->get(story), why));
    const auto yours = pages_->get("/stories/yours");
    EXPECT_TRUE(shows(yours, why));
    const std::string record = account::between(yours, R"(name="record" value=")", "\"");
    EXPECT_EQ(pages_->post("/stories/yours/appeal", {{"record", record}, {"appeal", "It is a quote."}}).status, 303);
    EXPECT_FALSE(shows(pages_->get("/stories/log"), "Held back")) << "no moderator decided anything";
    pages_->sign_in_as(mod_);
    EXPECT_TRUE(shows(pages_->get("/moderation"), "It is a quote."));
    pages_->post("/moderation/appeal", {{"record", record}, {"answer", "granted"}});
    pages_->cookies.clear();
    EXPECT_EQ(pages_->get(story).status, 200);
}

TEST_P(CommunityPages, a_moderator_reads_all_of_what_was_held) {
    SentFields sent = fields("It took time.");
    sent[0].second = "";
    sent.back().second = "Throw your tablets away, all of you.";
    sent.emplace_back("treatment_name", "Rolling & balancing");
    EXPECT_EQ(post(sent).status, 303);
    const auto page = pages_->get(first_report());
    EXPECT_TRUE(shows(page, "It took time."));
    EXPECT_TRUE(shows(page, "Rolling &amp; balancing"));
    EXPECT_TRUE(shows(page, "What else was going on"));
    EXPECT_TRUE(shows(page, "<q dir=\"auto\">Throw your tablets away, all of you"));
}

TEST_P(CommunityPages, dangerous_advice_written_in_pieces_waits_too) {
    for (const char* text :
         {"Stop taking your **gaba**pentin.", "Stop taking your &#103;abapentin, it is poison.",
          "Stop\ntaking your\ngabapentin.", "Stop taking your [gaba](https://elsewhere.example/)pentin."}) {
        const auto seen = look(fields(text));
        EXPECT_TRUE(shows(seen, "Do not stop or change a prescribed medicine")) << text;
    }
    const std::string story = posted("Stop\ntaking your\n**gaba**pentin, all of you.");
    EXPECT_TRUE(shows(pages_->get(story), "Held until a moderator"));
    EXPECT_TRUE(shows(look(fields("I want to k**i**ll\nmyself.")), R"(href="/crisis")"));
}

TEST_P(CommunityPages, what_is_held_cannot_be_left_as_it_is_and_forgotten) {
    const std::string story = posted("Throw your tablets away, all of you.");
    const std::string report = first_report();
    EXPECT_FALSE(shows(pages_->get(report), "Leave it as it is"));
    EXPECT_EQ(pages_->post(report, {{"act", "let_be"}, {"words", ""}}).status, 422);
    EXPECT_EQ(pages_->post(report, {{"act", "warn"}, {"words", "Tell of yourself only."}}).status, 303);
    EXPECT_TRUE(shows(pages_->get("/moderation"), report)) << "a warning shows it to nobody";
    pages_->post(report, {{"act", "show"}, {"words", ""}});
    EXPECT_FALSE(shows(pages_->get("/moderation"), report));
    EXPECT_TRUE(shows(pages_->get(report), "This report is closed."));
}

TEST_P(CommunityPages, a_measured_change_needs_its_tick) {
    pain_ = UsualPain{7, 3, 12};
    EXPECT_TRUE(shows(pages_->get("/stories/write"), "recognise your story"));
    EXPECT_FALSE(shows(pages_->get(posted("Without it.")), "own diary"));
    const auto answer = post(with(fields("With it."), {{"measured", "yes"}}));
    EXPECT_TRUE(shows(pages_->get(leads_to(answer)), "clearly less pain after some months"));
}

TEST_P(CommunityPages, replies_reach_the_writer_and_stand_under_a_handle) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    EXPECT_EQ(replied(story, "Thanks for this.").status, 303);
    EXPECT_TRUE(shows(pages_->get(story), "Thanks for this."));
    EXPECT_TRUE(shows(pages_->get(story), "<b>otter</b>"));
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(account::new_notices(data, ada_), 1);
        EXPECT_EQ(account::new_notices(data, bela_), 0);
    });
}

TEST_P(CommunityPages, a_blocked_member_cannot_answer_and_is_not_read) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    replied(story, "A rude word.");
    pages_->sign_in_as(ada_);
    EXPECT_EQ(leads_to(pages_->post("/stories/react", with(names(story, "1"), {{"do", "block"}}))), "/stories/hidden");
    EXPECT_FALSE(shows(pages_->get(story), "A rude word."));
    pages_->sign_in_as(bela_);
    EXPECT_EQ(replied(story, "Another.").status, 422);
    pages_->sign_in_as(ada_);
    pages_->post("/stories/hidden", {{"handle", "otter"}});
    EXPECT_TRUE(shows(pages_->get(story), "A rude word."));
}

TEST_P(CommunityPages, nothing_is_shown_of_a_muted_member) {
    const std::string story = posted("It took time.", "Slowly");
    pages_->sign_in_as(bela_);
    replied(story, "Thank you.");
    pages_->post("/stories/react", with(names(story), {{"do", "mute"}}));
    for (const char* list : {"/stories", "/stories?q=slowly", "/stories?treatment=walking"}) {
        EXPECT_FALSE(shows(pages_->get(list), "Slowly")) << list;
        EXPECT_TRUE(shows(pages_->get(list), "whom you do not want to read")) << list;
    }
    const auto page = pages_->get(story);
    EXPECT_FALSE(shows(page, "Slowly"));
    EXPECT_FALSE(shows(page, "It took time."));
    EXPECT_TRUE(shows(page, "Thank you.")) << "their own reply";
    EXPECT_TRUE(shows(pages_->get(story + "?show=once"), "It took time."));
    pages_->post("/stories/hidden", {{"handle", "heron"}});
    EXPECT_TRUE(shows(pages_->get("/stories"), "Slowly"));
}

TEST_P(CommunityPages, useful_counts_once_and_never_for_oneself) {
    const std::string story = posted("It took time.");
    pages_->post("/stories/react", with(names(story), {{"do", "useful"}}));
    EXPECT_TRUE(shows(pages_->get(story), "useful to 0 people"));
    pages_->sign_in_as(bela_);
    for (int i = 0; i < 2; ++i)
        pages_->post("/stories/react", with(names(story), {{"do", "useful"}}));
    EXPECT_TRUE(shows(pages_->get(story), "useful to 1 person"));
}

TEST_P(CommunityPages, a_followers_notice_with_the_title_goes_with_the_storys_writer) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    pages_->post("/stories/react", with(names(story), {{"do", "follow"}}));
    pages_->sign_in_as(mod_);
    EXPECT_EQ(replied(story, "Thanks for this.").status, 303);
    database().write([&](database::Transaction& data) {
        EXPECT_EQ(account::new_notices(data, bela_), 1);
        account::own_data().erase_person(data, mod_);
        EXPECT_EQ(account::new_notices(data, bela_), 1) << "the one who replied is not in it";
        account::own_data().erase_person(data, ada_);
        EXPECT_EQ(account::new_notices(data, bela_), 0);
    });
}

TEST_P(CommunityPages, a_story_can_be_taken_back_by_its_writer_alone) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    EXPECT_EQ(pages_->post("/stories/react", with(names(story), {{"do", "withdraw"}})).status, 404);
    EXPECT_EQ(pages_->get(story).status, 200);
    pages_->sign_in_as(ada_);
    pages_->post("/stories/react", with(names(story), {{"do", "withdraw"}}));
    pages_->sign_in_as(bela_);
    EXPECT_EQ(pages_->get(story).status, 404);
}

TEST_P(CommunityPages, a_decision_is_told_appealed_and_undone_by_another) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    EXPECT_TRUE(
        shows(pages_->post("/stories/report", with(names(story), {{"why", "abuse"}, {"words", "rude"}})), "Thank you"));
    const std::string report = first_report();
    EXPECT_EQ(pages_->post(report, {{"act", "remove"}, {"words", ""}}).status, 422) << "without a reason";
    EXPECT_EQ(pages_->post(report, {{"act", "remove"}, {"words", "Please be kind."}}).status, 303);
    pages_->sign_in_as(ada_);
    const auto yours = pages_->get("/stories/yours");
    EXPECT_TRUE(shows(yours, "Please be kind."));
    EXPECT_FALSE(shows(yours, "maple")) << "no moderator is named";
    const std::string record = account::between(yours, R"(name="record" value=")", "\"");
    pages_->post("/stories/yours/appeal", {{"record", record}, {"appeal", "It was meant kindly."}});
    pages_->sign_in_as(mod_);
    EXPECT_FALSE(shows(pages_->get("/moderation"), "It was meant kindly."));
    pages_->sign_in_as(other_mod_);
    EXPECT_TRUE(shows(pages_->get("/moderation"), "It was meant kindly."));
    pages_->post("/moderation/appeal", {{"record", record}, {"answer", "granted"}});
    pages_->cookies.clear();
    EXPECT_EQ(pages_->get(story).status, 200);
    const auto log = pages_->get("/stories/log");
    EXPECT_TRUE(shows(log, "appeal granted"));
    for (const std::string_view name : {"heron", "maple", "birch", "Please be kind", "meant kindly"})
        EXPECT_FALSE(shows(log, name)) << name;
}

TEST_P(CommunityPages, the_log_does_not_tell_that_a_story_shown_that_day_is_a_new_members) {
    const std::string story = posted("It took time.");
    database().write([&](database::Transaction& data) {
        for (const Act act : {Act::show, Act::warn}) {
            Moderation made;
            made.person = ada_;
            made.id = random_id();
            made.at = kNow;
            made.act = act;
            made.reason = Reason::new_member;
            made.post = PostPlace{*Id::parse(names(story)[0].second), 0};
            made.by = mod_;
            moderate(data, made, kToday);
        }
    });
    pages_->cookies.clear();
    const auto log = pages_->get("/stories/log");
    EXPECT_TRUE(shows(log, "a story"));
    EXPECT_FALSE(shows(log, "new members"));
    EXPECT_EQ(log.body.find("Something else."), log.body.rfind("Something else."))
        << "of what is shown no reason at all";
}

TEST_P(CommunityPages, a_graver_report_after_an_objection_is_heard_and_the_same_again_is_told_so) {
    const std::string story = posted("Bed rest is the best for back pain.");
    pages_->sign_in_as(bela_);
    pages_->post("/stories/object", with(names(story), {{"verdict", "bed-rest"}}));
    const SentFields grave = with(names(story), {{"why", "dangerous"}});
    EXPECT_FALSE(shows(pages_->post("/stories/report", grave), "already"));
    EXPECT_TRUE(shows(pages_->post("/stories/report", grave), "You have reported this already"));
    EXPECT_EQ(pages_->post("/stories/report", with(names(story), {{"why", "red_flag"}})).status, 422)
        << "a reason of the rules alone";
    EXPECT_TRUE(shows(pages_->get(first_report()), "take a dose"));
}

TEST_P(CommunityPages, a_moderator_changes_nothing_about_their_own_post) {
    pages_->sign_in_as(mod_);
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    pages_->post("/stories/report", with(names(story), {{"why", "abuse"}}));
    const std::string report = first_report();
    EXPECT_TRUE(shows(pages_->get(report), "Another moderator has to decide about it."));
    pages_->sign_in_as(other_mod_);
    pages_->post(report, {{"notes", "We watch this one."}, {"keep", "notes"}});
    pages_->post(report, {{"act", "hold"}, {"words", "Please wait."}});
    const std::string undo = account::between(pages_->get(report), R"(name="undo" value=")", "\"");
    ASSERT_FALSE(undo.empty());
    pages_->sign_in_as(mod_);
    EXPECT_FALSE(shows(pages_->get(report), "We watch this one."));
    for (const SentFields& sent : std::vector<SentFields>{{{"undo", undo}},
                                                          {{"assign", "me"}, {"notes", ""}},
                                                          {{"keep", "notes"}, {"notes", ""}},
                                                          {{"act", "show"}, {"words", ""}}})
        EXPECT_EQ(pages_->post(report, sent).status, 403) << sent.front().first;
    pages_->sign_in_as(other_mod_);
    EXPECT_TRUE(shows(pages_->get(report), "We watch this one."));
    EXPECT_EQ(leads_to(pages_->post(report, {{"undo", undo}})), report);
}

TEST_P(CommunityPages, whoever_is_limited_posts_nothing_until_then) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    pages_->post("/stories/report", with(names(story), {{"why", "abuse"}}));
    EXPECT_EQ(pages_->post(first_report(), {{"act", "limit"}, {"days", "7"}, {"words", "A pause."}}).status, 303);
    pages_->sign_in_as(ada_);
    EXPECT_EQ(look(fields("Again.")).status, 403);
    pages_->now = kNow + std::chrono::hours(24 * 8 + 1);
    EXPECT_EQ(look(fields("Again.")).status, 200);
}

TEST_P(CommunityPages, copies_and_floods_do_not_come_through) {
    const std::string text = "I hurt my back lifting a box three years ago and tried everything there is to try.";
    posted(text);
    EXPECT_TRUE(shows(pages_->get(posted(text, "Again")), "Held until a moderator"));
    for (int i = 0; i < 3; ++i)
        posted("Story number " + std::to_string(i));
    EXPECT_EQ(look(fields("One too many")).status, 422);
}

TEST_P(CommunityPages, what_its_writer_took_back_can_be_posted_again) {
    const std::string body =
        "I walked to the bakery every morning and after six weeks my back was much calmer than before.";
    const std::string story = posted(body);
    EXPECT_TRUE(shows(look(fields(body)), "the same as another")) << "while it is shown";
    pages_->post("/stories/react", with(names(story), {{"do", "withdraw"}}));
    EXPECT_FALSE(shows(pages_->get(posted(body)), "Held until a moderator"));
}

TEST_P(CommunityPages, nobody_posts_without_a_handle) {
    pages_->sign_in_as(account::a_person(database(), "Nina New"));
    EXPECT_TRUE(shows(pages_->get("/stories/write"), "/yours/handle"));
    EXPECT_TRUE(shows(look(fields("Text.")), "/yours/handle"));
}

TEST_P(CommunityPages, search_finds_stories_and_verdicts_together) {
    const std::string story = posted("The zumba evening in the park.", "Bed rest and then zumba");
    const auto found = pages_->get("/stories?q=bed+rest");
    EXPECT_TRUE(shows(found, story));
    EXPECT_TRUE(shows(found, "/verdicts/bed-rest"));
    EXPECT_FALSE(shows(pages_->get("/stories?q=elephants"), story));
}

TEST_P(CommunityPages, what_members_say_is_shown_from_ten_members_on) {
    EXPECT_TRUE(shows(pages_->get("/stories?treatment=walking"), "Fewer than 10 members"));
    database().write([&](database::Transaction& data) {
        for (int64_t i = 100; i < 112; ++i)
            add(data, PersonId{i}, a_story());
        count_told(data, kToday);
    });
    EXPECT_TRUE(shows(pages_->get("/stories?treatment=walking"), "12 members"));
}

TEST_P(CommunityPages, no_page_holds_a_persons_number_name_or_time_of_day) {
    const std::string story = posted("It took time.");
    pages_->sign_in_as(bela_);
    replied(story, "Thanks.");
    for (const std::string& path : {story, std::string("/stories"), std::string("/stories/log")}) {
        const auto page = pages_->get(path);
        for (const PersonId person : {ada_, bela_})
            EXPECT_FALSE(shows(page, std::to_string(person.number))) << path;
        EXPECT_FALSE(shows(page, "Fenwick")) << path;
        EXPECT_FALSE(std::regex_search(page.body, std::regex(R"(\b15:0|T15:|\b15\.00)"))) << path;
    }
}

} // namespace amble::community
