#pragma once

#include "account/viewer.h"
#include "foundation/database/database.h"

namespace amble::account {

/// Who holds this session cookie; nothing where it is unknown or over. One row by its key: every page asks this.
std::optional<Viewer> viewer_of(database::Transaction& data, std::string_view token, Instant now);

/// Whether the session that they were recognised by is still there: it goes with a sign-out, and with an erasure.
bool has_session(database::Transaction& data, const Viewer& viewer);

/// Writes down that a session was used today. Due once a day, when Viewer::seen_today is false.
void mark_seen(database::Transaction& data, std::string_view token, Instant now);

/// A new session for a person who has shown who they are; `former` (the cookie that came along, or "") ends, so that a
/// token known before signing in is worth nothing afterwards. The token goes into the cookie and is stored nowhere.
struct NewSession {
    PersonId person;
    std::string_view token;
    std::string_view device; // see device_name()
    std::string_view former;
    Owes owes;
};
void start_session(database::Transaction& data, const NewSession& session, Instant now);

void end_session(database::Transaction& data, std::string_view token);
void end_sessions(database::Transaction& data, PersonId person);
/// Those that owe something.
void end_owing_sessions(database::Transaction& data, PersonId person);
/// One of this person's, by its public name; false where they have none of that name.
bool end_session(database::Transaction& data, PersonId person, std::string_view session_id);

struct SessionLine {
    std::string id;
    std::string device; // may be empty
    Instant made;
    Day seen;
};
/// Those that hold and owe nothing, the last used first.
std::vector<SessionLine> sessions_of(database::Transaction& data, PersonId person, Instant now);

/// Brings what the sessions copy from the person up to date; called by whatever changes it.
void renew_copies(database::Transaction& data, PersonId person);

/// Browsers that signed somebody in before; see throttle.h.
bool is_known_device(database::Transaction& data, std::string_view device_token, std::string_view name_key);
struct KnownDevice {
    std::string_view token;
    std::string_view name_key;
    PersonId person;
};
void remember_device(database::Transaction& data, const KnownDevice& device, Day today);

/// Ends everybody's sessions and withdraws all links: a copy of the database that is put back brings back those that
/// were ended or used since it was made.
void end_everything_open(database::Transaction& data);

/// Deletes what is over: sessions, links, devices unseen for a year, forgotten attempts, old notices. For a daily job.
void sweep(database::Transaction& data, Instant now);

} // namespace amble::account
