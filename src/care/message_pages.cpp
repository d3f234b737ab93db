#include "account/form_state.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "care/message_side_pages.h"
#include "care/message_store.h"
#include "care/page_functions.h"
#include "care/seen_member_pages.h"
#include "claims/red_flags.h"
#include "foundation/base/random.h"
#include "foundation/http/multipart.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Deed;
using account::Visit;
using html::Html;
using html::say;

void write_file(Html& page, const Visit& visit, const Side& side, const Message& message) {
    const Attachment& file = *message.file;
    page << "<p><a" << html::href(file_url(side, message.id)) << ">" << file.name << "</a> <span class=\"quiet\">"
         << say("{0} kB", (file.size + 1023) / 1024) << "</span></p>";
    if (message.sender != side.reader) return;
    account::open_form(page, visit, file_url(side, message.id));
    page << "<button class=\"button quiet\">" << say("Take this file back") << "</button></form>";
}

void write_message(Html& page, const Visit& visit, const Side& side, const Message& message) {
    const bool own = message.sender == side.reader;
    page << "<li><article><p class=\"quiet\">";
    if (own)
        page << say("You");
    else
        page << side.other;
    page << ", " << page.words().short_day(visit.viewer->zone.day_at(message.sent));
    if (own && message.seen) page << " · " << say("read");
    page << "</p>";
    if (!message.words.empty()) page << "<p>" << message.words << "</p>";
    if (message.file)
        write_file(page, visit, side, message);
    else if (message.words.empty())
        page << "<p class=\"quiet\">" << say("A file, taken back since.") << "</p>";
    page << "</article></li>";
}

/// What cannot wait for an answer is answered at once, for whoever wrote it.
void write_help(Html& page, const std::vector<Message>& thread, Sender reader) {
    const auto own = std::ranges::find(thread, reader, &Message::sender);
    if (reader != Sender::member || own == thread.end()) return;
    const auto flags = claims::red_flags(own->words);
    for (const auto flag : {claims::RedFlag::self_harm, claims::RedFlag::cauda_equina}) {
        if (!claims::any_of(flags, flag)) continue;
        page << R"(<section class="notice warn" role="alert"><div>)";
        for (const Sentence& each : claims::help(flag))
            page << "<p>" << each << "</p>";
        page << R"(<p class="actions"><a class="button stop")"
             << (flag == claims::RedFlag::self_harm ? html::href("/crisis") : html::href("/emergency")) << ">"
             << say("Numbers to call now") << "</a></p></div></section>";
    }
}

void write_form(Html& page, const Visit& visit, const Side& side, const html::FormState& state) {
    account::open_upload_form(page, visit, side.url);
    html::Form form(page, state);
    form.summary();
    form.long_text({"message", say("Your message"), say("Short: what needs more words needs a talk.")}, 4);
    form.file({.name = "files",
               .label = say("A file with it"),
               .hint = say("A letter as PDF, or a photograph as JPEG or PNG, of up to {0} MB. A photograph may hold "
                           "where it was taken.",
                           kMostAttachmentBytes / (1024 * 1024)),
               .need = html::Need::optional},
              ".pdf,.jpg,.jpeg,.png");
    form.send(say("Send"));
    page << "</form>";
}

http::Response show_thread(Visit& visit, const Side& side, const html::FormState& state) {
    const auto thread = messages_of(visit.data(), side.share);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Messages with {0}", side.other) << "</h1>";
    write_help(page, thread, side.reader);
    page << R"(<div class="notice"><div><p>)"
         << say("Not for emergencies: nobody watches this, and an answer may take days.") << " <a"
         << html::href("/emergency") << ">" << say("Emergency numbers") << "</a></p></div></div>";
    if (side.may_write)
        write_form(page, visit, side, state);
    else
        page << "<p>" << say("You do not share messages any more; what was written can still be read.") << "</p>";
    if (thread.empty()) page << "<p>" << say("Nothing was written yet.") << "</p>";
    if (!thread.empty()) page << R"(<ul class="rows">)";
    for (const Message& message : thread)
        write_message(page, visit, side, message);
    if (!thread.empty()) page << "</ul>";
    const auto section = side.reader == Sender::member ? account::Section::care : account::Section::specialist;
    return account::show(visit, {say("Messages"), section, state.problems.empty() ? 200 : 422}, page);
}

/// A form of the member's stands above their thread again. One of the specialist's stands alone: the answer is rolled
/// back, and so would be the note in the member's log that the thread was looked at.
http::Response show_form_again(Visit& visit, const Side& side, const html::FormState& state) {
    if (side.reader == Sender::member) return show_thread(visit, side, state);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Messages with {0}", side.other) << "</h1>";
    write_form(page, visit, side, state);
    page << "<p><a" << html::href(side.url) << ">" << say("Back to the messages") << "</a></p>";
    return account::show(visit, {say("Messages"), account::Section::specialist, 422}, page);
}

/// What this side sent within a day.
struct SentToday {
    int messages = 0;
    int files = 0;
};
SentToday sent_today(Visit& visit, const Side& side) {
    SentToday sent;
    for (const Message& each : messages_of(visit.data(), side.share)) {
        if (each.sender != side.reader || visit.now - each.sent >= std::chrono::days(1)) continue;
        ++sent.messages;
        if (each.file) ++sent.files;
    }
    return sent;
}

/// Keeps the message and tells the other, whose way to it is `path`; the notice holds none of its words.
http::Response send(Visit& visit, const Side& side, PersonId to, const std::string& path) {
    Message message{random_id(), side.reader, std::string(visit.form.text("message")), visit.now, {}};
    const SentToday sent = sent_today(visit, side);
    Problems problems;
    const bool has_file = visit.sent && visit.sent->parts() && !visit.sent->parts()->files.empty();
    const http::FilePart* const file = has_file ? &visit.sent->parts()->files.front() : nullptr;
    if (file) {
        auto attached = attach(file->name, file->bytes, {sent.files, count_attachments(visit.data(), side.share)});
        if (attached)
            message.file = std::move(*attached);
        else
            problems.push_back(attached.error());
    }
    if (problems.empty()) problems = problems_of(message, sent.messages);
    if (!problems.empty()) return show_form_again(visit, side, account::sent_form(visit, std::move(problems)));
    add_message(visit.data(), side.share, message);
    if (message.file) add_attachment(visit.data(), side.share, message, file->bytes);
    account::notify(visit.data(), to, {{"{0} has written to you.", {visit.viewer->name}}, path, visit.person()},
                    visit.now);
    return http::see_other(side.url.text());
}

} // namespace

/// The member reads the thread of any share of theirs, and writes while one holds that lets them.
std::optional<Side> members_side(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto shares = shares_of(visit.data(), visit.person());
    const auto found = id ? std::ranges::find(shares, *id, &Share::id) : shares.end();
    if (found == shares.end()) return std::nullopt;
    return Side{*found, Sender::member, found->specialist_name, html::Url("/messages/", found->id),
                found->holds_on(visit.today()) && found->parts.has(Part::messages)};
}

std::optional<Side> specialists_side(Visit& visit) {
    const auto shown = shown_here(visit);
    if (!shown || !shown->share.parts.has(Part::messages)) return std::nullopt;
    return Side{shown->share, Sender::specialist, shown->member_name,
                html::Url("/specialist/", shown->share.id, "/messages"), true};
}

html::Url file_url(const Side& side, const Id& message) {
    return html::Url::of_site(side.url.text() + "/files/" + message.text());
}

http::Response show_messages(Visit& visit) {
    const auto side = members_side(visit);
    if (!side) return http::not_found();
    mark_seen(visit.data(), side->share, Sender::member, visit.now);
    return show_thread(visit, *side, {});
}

http::Response send_message(Visit& visit) {
    const auto side = members_side(visit);
    if (!side || !side->may_write) return http::not_found();
    return send(visit, *side, side->share.specialist, "/specialist/" + side->share.id.text() + "/messages");
}

http::Response show_members_messages(Visit& visit) {
    const auto side = specialists_side(visit);
    if (!side) return nothing_shown(visit);
    log_deed(visit, side->share, Deed::looked, std::string(logged(Part::messages)));
    mark_seen(visit.data(), side->share, Sender::specialist, visit.now);
    return show_thread(visit, *side, {});
}

http::Response answer_member(Visit& visit) {
    const auto side = specialists_side(visit);
    if (!side) return nothing_shown(visit);
    return send(visit, *side, side->share.member, "/messages/" + side->share.id.text());
}

} // namespace amble::care
