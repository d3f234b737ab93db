#pragma once

#include "community/moderation.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::community {

/// What a moderator is asked to look at. `reporter` {0}: the rules asked.
struct Report {
    Id id;
    PostPlace post;
    PersonId reporter;
    Reason reason = Reason::other;
    std::string words;
    Instant at;
    bool is_open = true;
    std::optional<PersonId> assigned;
    std::string notes;
    int urgency = 0; // as the queue has it; add_report() gives it
};

/// False where this person has an open report on the post for the same reason already (of `wrong_verdict` with the same
/// words), or ten, so that nobody fills the queue alone.
bool add_report(database::Transaction& data, const Report& report);
std::optional<Report> find_report(database::Transaction& data, const Id& story, const Id& report);

/// Where the queue goes on: behind this report.
struct QueuePlace {
    int urgency = -1;
    Instant at;
    std::string report;
};
QueuePlace place_of(const Report& report);
/// Open ones, the gravest first, then the oldest. Crosses persons.
std::vector<Report> queue(database::Transaction& data, const QueuePlace& after, int limit);
/// Counted up to 1,000.
int64_t open_reports(database::Transaction& data);

void assign(database::Transaction& data, const Report& report, std::optional<PersonId> moderator);
void save_notes(database::Transaction& data, const Report& report, const std::string& notes);
/// All open reports on a post, which one decision answers.
void close_reports(database::Transaction& data, const PostPlace& post);

/// Writes the act down; what it does to the post is done by moderate().
void add_moderation(database::Transaction& data, const Moderation& moderation);
std::vector<Moderation> moderations_of(database::Transaction& data, PersonId person, int limit);
std::optional<Moderation> find_moderation(database::Transaction& data, PersonId person, const Id& id);
/// The act that keeps this person from posting on `day`, if any.
std::optional<Moderation> keeps_from_posting(database::Transaction& data, PersonId person, Day day);

/// Applies an act to a post, closes its reports unless the post is held after it, which is not the last word, and
/// writes it down. `today` dates a post that is shown first by it.
void moderate(database::Transaction& data, Moderation moderation, Day today);
/// Takes it back: the post is as it was before, unless a later decision about it stands, and a limit or ban ends. False
/// where it was undone already, or is about whoever would undo it.
bool undo(database::Transaction& data, const Moderation& moderation, PersonId by, Instant now);

/// Where the log goes on: with the acts before a moment, but for the newest `skip` of them.
struct LogPlace {
    Instant before;
    int64_t skip = 0;
};
/// What moderators decided, the newest first. Crosses persons.
std::vector<Moderation> log(database::Transaction& data, const LogPlace& from, int limit);

bool add_appeal(database::Transaction& data, const Moderation& moderation, const std::string& words, Instant now);
/// Those without an answer, the oldest first, that `moderator` may answer: neither of their own acts nor their own.
/// Crosses persons.
std::vector<Moderation> appeals_for(database::Transaction& data, PersonId moderator, int limit);
/// Granting undoes the act. False where the act or the appeal is the moderator's own, or was answered.
bool answer_appeal(database::Transaction& data, const Moderation& moderation, Answer answer, PersonId by, Instant now);

} // namespace amble::community
