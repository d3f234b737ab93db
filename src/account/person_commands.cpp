#include "account/person_commands.h"

#include "account/access_log_store.h"
#include "account/form_state.h"
#include "account/link_store.h"
#include "account/notice_store.h"
#include "account/person_store.h"
#include "account/second_step_store.h"
#include "account/verification_store.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/private_file.h"
#include "foundation/cli/progress.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>
#include <stdexcept>

namespace amble::account {

namespace {

using cli::Arguments;

/// What somebody at the command line can put right.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Account named_account(database::Transaction& data, const std::string& name) {
    auto account = find_account(data, sign_in_key(name));
    if (!account) throw Refused(fmt::format("Nobody signs in as \"{}\"; \"amble person list\" shows who does.", name));
    return std::move(*account);
}

/// The option that gives a field of the page where the same is written down.
std::string_view option_of(std::string_view field) {
    if (field == "registration_number") return "number";
    return field == "expires_on" ? "until" : field;
}

/// All of them, a line each, so that one look puts the line right.
std::string as_options(const Problems& problems) {
    std::string text;
    for (const auto& each : problems)
        text += fmt::format("{}{}{}: {}", text.empty() ? "" : "\n", each.field == "NAME" ? "" : "--",
                            option_of(each.field), english(each.sentence));
    return text;
}

Roles with_roles(Roles roles, const std::vector<std::string>& names, Roles (Roles::*change)(Role) const) {
    for (const auto& name : names) {
        const auto role = parse_role(name);
        if (!role)
            throw cli::WrongUse(
                fmt::format("There is no role \"{}\"; there are specialist, desk, moderator, operator.", name));
        roles = (roles.*change)(*role);
    }
    return roles;
}

Roles allowed(Roles roles) {
    if (roles.allowed()) return roles;
    throw cli::WrongUse("One account is never both moderator and specialist or desk. Take one of them away.");
}

void print_link(std::ostream& out, const Workplace& place, LinkKind kind, const std::string& token) {
    out << fmt::format("{}{}\n", place.base_url, link_path(kind, token));
    if (place.base_url.empty())
        out << "Put the site's address before it, such as http://localhost:8015, or set base_url.\n";
    const auto hours = holds_for(kind).count();
    out << (hours <= 24 ? fmt::format("It works once, for {} hours.\n", hours)
                        : fmt::format("It works once, for {} days.\n", hours / 24));
}

std::string text_list(const std::vector<Account>& accounts) {
    std::string text = fmt::format("{:<30} {:<30} {:<24} {}\n", "name", "signs in as", "roles", "joined");
    for (const Account& account : accounts)
        text += fmt::format("{:<30} {:<30} {:<24} {}\n", account.profile.name, account.sign_in.typed,
                            names(account.roles), iso(account.joined_on));
    return text;
}

std::string json_list(const std::vector<Account>& accounts) {
    JsonWriter json;
    json.begin_array();
    for (const Account& account : accounts)
        json.begin_object()
            .member("name", account.profile.name)
            .member("sign_in_name", account.sign_in.typed)
            .member("roles", names(account.roles))
            .member("joined_on", iso(account.joined_on))
            .end_object();
    json.end_array();
    return json.take() + "\n";
}

/// What was read, or nothing and the problem beside the others.
template<class T>
T or_note(Result<T> result, std::string_view option, Problems& problems) {
    if (result) return std::move(*result);
    problems.push_back({std::string(option), result.error().sentence});
    return {};
}

NewAccount typed_account(const Arguments& arguments, Day today) {
    Problems problems;
    NewAccount account;
    account.sign_in = or_note(parse_sign_in_name(arguments.text("NAME")), "NAME", problems);
    account.profile.name = or_note(parse_person_name(arguments.text("called")), "called", problems);
    const auto born = parse_year_of_birth(arguments.text("born"), today);
    account.profile.year_of_birth = or_note(born, "born", problems);
    if (born && adult(*born, today) == Adult::no)
        problems.push_back(problem("born", "This programme is for people of 18 and older."));
    account.profile.zone = arguments.text("zone");
    if (!Zone::find(account.profile.zone))
        problems.push_back(problem("zone", "There is no time zone of that name; \"Europe/Oslo\" is one."));
    account.profile.country = or_note(parse_country(arguments.text("country")), "country", problems);
    if (!problems.empty()) throw cli::WrongUse(as_options(problems));
    account.roles = allowed(with_roles({}, arguments.list("role"), &Roles::with));
    return account;
}

} // namespace

int list_people(const Workplace& place, const Arguments& arguments) {
    constexpr int kAtOnce = 1000;
    std::vector<Account> all;
    place.database->read([&](database::Transaction& data) {
        all.clear();
        for (bool more = true; more;) {
            const ListPlace last = all.empty() ? ListPlace{} : ListPlace{all.back().profile.name, all.back().marker};
            const auto some = accounts_by_name(data, last, kAtOnce);
            more = some.size() == kAtOnce;
            all.insert(all.end(), some.begin(), some.end());
        }
    });
    arguments.out << (arguments.flag("json") ? json_list(all) : text_list(all));
    return cli::kDone;
}

int add_person(const Workplace& place, const Arguments& arguments) {
    const Day today = Zone::utc().day_at(place.now);
    const NewAccount account = typed_account(arguments, today);
    std::string token;
    place.database->write([&](database::Transaction& data) {
        const auto person = add_account(data, account, today);
        if (!person) throw Refused("Somebody signs in with this name already. Choose another.");
        token = add_link(data, {LinkKind::reset, *person, {}, ""}, place.now);
    });
    arguments.out << "The account is made. Give this link to its owner, to set a password:\n";
    print_link(arguments.out, place, LinkKind::reset, token);
    return cli::kDone;
}

int change_roles(const Workplace& place, const Arguments& arguments) {
    Roles roles;
    place.database->write([&](database::Transaction& data) {
        const Account account = named_account(data, arguments.text("NAME"));
        roles = with_roles(account.roles, arguments.list("give"), &Roles::with);
        roles = allowed(with_roles(roles, arguments.list("take"), &Roles::without));
        if (roles == account.roles) return;
        save_roles(data, account.person, roles);
        // The next start would print a link that makes whoever reads the console the operator of this site.
        if (account.roles.has(Role::operator_) && !operator_exists(data))
            throw Refused("This is the only operator. Give the role to somebody else first: amble person role NAME "
                          "--give operator");
        notify(data, account.person, {{"Your roles on this site were changed, so you had to sign in again.", {}}, ""},
               place.now);
    });
    const std::string held = names(roles);
    arguments.out << "Roles: " << (held.empty() ? "member" : "member, " + held) << "\n";
    return cli::kDone;
}

int verify_specialist(const Workplace& place, const Arguments& arguments) {
    const Day today = Zone::utc().day_at(place.now);
    place.database->write([&](database::Transaction& data) {
        const Account account = named_account(data, arguments.text("NAME"));
        if (arguments.flag("end")) return end_verification(data, account.person, today);
        if (!account.roles.has(Role::specialist))
            throw Refused(
                "This account is no specialist's. Give the role first: amble person role NAME --give specialist");
        const std::string number = arguments.text("number");
        const std::string body = arguments.text("body");
        const std::string scope = arguments.text("scope");
        const std::string until = arguments.text("until");
        const auto read = read_verification({number, body, scope, until}, today);
        if (!read.problems.empty()) throw cli::WrongUse(as_options(read.problems));
        verify(data, account.person, read.verification, place.system_user, today);
    });
    arguments.out << (arguments.flag("end") ? "The verification has ended.\n" : "Verified.\n");
    return cli::kDone;
}

int make_reset_link(const Workplace& place, const Arguments& arguments) {
    std::string token;
    place.database->write([&](database::Transaction& data) {
        const Account account = named_account(data, arguments.text("NAME"));
        token = add_link(data, {LinkKind::reset, account.person, {}, ""}, place.now);
        notify(data, account.person, {{"Whoever runs this site made a link to set a new password for you.", {}}, ""},
               place.now);
        // Whoever holds the link can sign in as this person, so it stands beside the looks at their data.
        log_access(data, account.person,
                   {place.now, at_command_line(place.system_user), Deed::changed, "a link to set a new password"});
    });
    print_link(arguments.out, place, LinkKind::reset, token);
    return cli::kDone;
}

int second_step_of_person(const Workplace& place, const Arguments& arguments) {
    SecondStep step;
    bool taken = false;
    place.database->write([&](database::Transaction& data) {
        const PersonId person = named_account(data, arguments.text("NAME")).person;
        step = second_step_of(data, person);
        taken = arguments.flag("take-away") &&
                take_second_step_away(data, person, at_command_line(place.system_user), place.now);
    });
    if (taken)
        arguments.out << "The second step is taken away, and the person is signed out everywhere.\n";
    else if (step.is_on())
        arguments.out << fmt::format("On since {}; {} recovery codes left.\n", iso(Zone::utc().day_at(*step.since)),
                                     step.recovery_codes);
    else
        arguments.out << "The second step is off.\n";
    return cli::kDone;
}

int invite_person(const Workplace& place, const Arguments& arguments) {
    const Roles roles = allowed(with_roles({}, arguments.list("role"), &Roles::with));
    std::string token;
    place.database->write([&](database::Transaction& data) {
        token = add_link(data, {LinkKind::invitation, {}, roles, arguments.text("note")}, place.now);
    });
    print_link(arguments.out, place, LinkKind::invitation, token);
    return cli::kDone;
}

int export_person(const Workplace& place, const Arguments& arguments) {
    const std::filesystem::path path = arguments.text("to");
    if (const auto error = make_private_file(path))
        throw Refused(fmt::format("{} cannot be made: {}.", path.string(), error.message()));
    try {
        PersonId person;
        // Written before the copy is made: a look that failed half-way was still a look.
        place.database->write([&](database::Transaction& data) {
            person = named_account(data, arguments.text("person")).person;
            log_access(data, person,
                       {place.now, at_command_line(place.system_user), Deed::looked, "everything, as an export"});
        });
        std::string zip;
        {
            cli::Progress progress(arguments.err, arguments.terminal, "exporting", place.erasing.slices.size());
            zip = export_of(*place.database, place.erasing.slices, person, place.now,
                            [&](size_t slices) { progress.at(slices); });
        }
        std::ofstream file(path, std::ios::binary);
        file << zip << std::flush;
        if (!file) throw Refused(fmt::format("{} cannot be written: the disk may be full.", path.string()));
    } catch (...) {
        std::filesystem::remove(path);
        throw;
    }
    arguments.out << fmt::format("Written to {}. It holds health data: keep it where nobody else can read it.\n",
                                 path.string());
    return cli::kDone;
}

int erase_person(const Workplace& place, const Arguments& arguments) {
    std::optional<Account> account;
    place.database->read([&](database::Transaction& data) { account = named_account(data, arguments.text("NAME")); });
    if (!arguments.flag("yes")) {
        arguments.err << fmt::format("This erases everything of {} for good. Add --yes if that is meant.\n",
                                     account->profile.name);
        return cli::kFailed;
    }
    erase(*place.database, place.erasing, account->person, place.now);
    const Day gone = last_copy_gone(Zone::utc().day_at(place.now), place.keep_backups_days);
    arguments.out << fmt::format("Erased. The last backup that holds it is gone on {}.\n", iso(gone));
    return cli::kDone;
}

} // namespace amble::account
