#include "account/link_store.h"

#include "account/token.h"
#include "foundation/base/random.h"

namespace amble::account {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO one_time_link (token_hash, link_id, kind, person_id, roles, note, made_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))";

constexpr std::string_view kWithdrawOfPerson = "DELETE FROM one_time_link WHERE kind = $1 AND person_id = $2";
constexpr std::string_view kReplace = "DELETE FROM one_time_link WHERE kind = $1 AND person_id IS NULL";

constexpr std::string_view kFind = R"(
    SELECT link_id, kind, person_id, roles, note, made_at, expires_at FROM one_time_link
    WHERE token_hash = $1 AND kind = $2 AND expires_at > $3)";

constexpr std::string_view kUse = R"(
    DELETE FROM one_time_link WHERE token_hash = $1 AND kind = $2 AND expires_at > $3
    RETURNING link_id, kind, person_id, roles, note, made_at, expires_at)";

constexpr std::string_view kOpen = R"(
    SELECT link_id, kind, person_id, roles, note, made_at, expires_at FROM one_time_link
    WHERE kind = $1 AND expires_at > $2 ORDER BY made_at DESC)";

constexpr std::string_view kWithdraw = "DELETE FROM one_time_link WHERE link_id = $1";

Link link_of(const database::Row& row, LinkKind kind) {
    Link link{std::string(row.text(0)), kind,          {}, Roles(row.integer(3)), std::string(row.text(4)),
              row.instant(5),           row.instant(6)};
    if (const auto person = row.maybe_integer(2)) link.person = PersonId{*person};
    return link;
}

std::optional<Link> only_link(const database::Rows& rows, LinkKind kind) {
    if (rows.empty()) return std::nullopt;
    return link_of(rows.only(), kind);
}

} // namespace

std::string add_link(database::Transaction& data, const NewLink& link, Instant now) {
    if (link.person) withdraw_links(data, link.kind, *link.person);
    if (link.kind == LinkKind::first_operator) data.execute(kReplace, name(link.kind));
    std::string token = new_token();
    data.execute(kAdd, token_hash(token), random_id(), name(link.kind), link.person, link.roles.stored(), link.note,
                 now, now + holds_for(link.kind));
    return token;
}

std::optional<Link> find_link(database::Transaction& data, LinkKind kind, std::string_view token, Instant now) {
    return only_link(data.query(kFind, token_hash(token), name(kind), now), kind);
}

std::optional<Link> use_link(database::Transaction& data, LinkKind kind, std::string_view token, Instant now) {
    return only_link(data.query(kUse, token_hash(token), name(kind), now), kind);
}

void withdraw_links(database::Transaction& data, LinkKind kind, PersonId person) {
    data.execute(kWithdrawOfPerson, name(kind), person);
}

std::vector<Link> open_invitations(database::Transaction& data, Instant now) {
    std::vector<Link> links;
    for (const auto row : data.query(kOpen, name(LinkKind::invitation), now))
        links.push_back(link_of(row, LinkKind::invitation));
    return links;
}

bool withdraw_link(database::Transaction& data, std::string_view id) {
    return data.execute(kWithdraw, id) > 0;
}

} // namespace amble::account
