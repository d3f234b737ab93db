#pragma once

#include "account/person.h"
#include "account/settings.h"
#include "account/viewer.h"
#include "foundation/database/database.h"
#include "foundation/html/words.h"
#include "foundation/http/fields.h"
#include "foundation/http/multipart.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"
#include "foundation/http/router.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amble::account {

/// One request on its way through a page: who asks, when, and the transaction it runs in.
struct Visit {
    const http::Request& request;
    const http::PathValues& path;
    const Settings& settings;
    const html::Words& words;
    database::Database& database;
    /// The request's transaction: read-only for Work::read, absent for Work::slow and heavy (which open their own).
    database::Transaction* transaction;
    Instant now;
    std::optional<Viewer> viewer;
    http::Fields form;      // of an accepted POST; empty otherwise
    std::string form_token; // what the forms of this page carry; see page.h
    /// What the session that came along owes. To a page that is not told of it, `viewer` is nobody.
    Owes owes = Owes::nothing;
    /// What came with an accepted POST as multipart/form-data, files among it; nothing of any other.
    std::shared_ptr<const http::SentForm> sent{};

    database::Transaction& data() const { return *transaction; }
    /// The person this request is about: the one signed in. Only on routes whose access asks for a sign-in.
    PersonId person() const { return viewer.value().person; }
    Day today() const { return viewer ? viewer->zone.day_at(now) : Zone::utc().day_at(now); }
};

/// Who may ask. Checked before the handler runs; what a specialist may see of a member is checked again by consent.
/// A session that owes something opens what is for anyone, and beside that one thing: `owing_code` while it owes a
/// code, `setting_up` while it owes a second step, which whoever owes nothing may set up too.
enum class Access { anyone, member, specialist, desk, moderator, operator_, owing_code, setting_up };

/// Whether a page of that access is told who holds a session that owes this; to all others they are a visitor.
inline bool is_told_of(Owes owes, Access access) {
    return owes == Owes::nothing || (owes == Owes::code && access == Access::owing_code) ||
           (owes == Owes::second_step && access == Access::setting_up);
}

/// How a request is run. `read`: in one read transaction. `write`: in one transaction that is on disk before the answer
/// goes out; an answer of 400 or more rolls it back. `slow`: in a thread that may take its time, without a transaction.
/// `heavy`: the same for what may take seconds, in threads of its own, so that no sign-in waits for it. `steady`: as
/// `read`, but the handler keeps off data(), and where the database does not answer it answers a visitor.
enum class Work { read, write, slow, heavy, steady };

/// Whether a route reads rows of more than the viewer's own person; said on the route line.
enum class Reach { own, crosses_persons };

struct Route {
    http::Method method;
    std::string_view pattern;
    Access access;
    Work work;
    std::function<http::Response(Visit&)> handler;
    Reach reach = Reach::own;
    size_t max_body = 64 * 1024; // bytes
    bool upload = false;         // the body goes to a file, see http::Request::body_file
    /// Whether what is no page of ours may send it too: a secret in the path stands for whoever does.
    bool from_anywhere = false;
};

using Routes = std::vector<Route>;

} // namespace amble::account
