#include "account/account_commands.h"

#include "account/person_commands.h"

#include <utility>

namespace amble::account {

namespace {

using cli::Arguments;
using cli::Option;

const Option kName{"NAME", "the name the person signs in with", cli::Kind::text, "NAME", "", Option::Times::once};
const Option kRoles{"role", "specialist, desk, moderator or operator", cli::Kind::text, "ROLE", "", Option::Times::any};

struct Verb {
    cli::Command command;
    int (*run)(const Workplace&, const Arguments&);
};

std::vector<Verb> account_verbs() {
    const auto once = Option::Times::once;
    return {
        {{"person list",
          "List the accounts.",
          "Lists every account by name, without health data.",
          "amble person list --json",
          {{"json", "print JSON for a program", cli::Kind::flag}},
          {}},
         list_people},
        {{"person add",
          "Make an account.",
          "Makes an account and prints a link by which its owner sets the password. They are asked to agree to the "
          "terms when they come.",
          "amble person add eva@example.org --called \"Eva Ek\" --born 1980 --role specialist",
          {kName,
           {"called", "the person's own name", cli::Kind::text, "TEXT", "", once},
           {"born", "year of birth", cli::Kind::whole, "YEAR", "", once},
           {"zone", "time zone", cli::Kind::text, "ZONE", "Etc/UTC"},
           {"country", "two letters", cli::Kind::text, "CC"},
           kRoles},
          {}},
         add_person},
        {{"person role",
          "Give or take roles.",
          "Changes what an account may do and ends its sessions. One account is never both moderator and specialist or "
          "desk.",
          "amble person role eva@example.org --give specialist",
          {kName,
           {"give", "a role to give", cli::Kind::text, "ROLE", "", Option::Times::any},
           {"take", "a role to take away", cli::Kind::text, "ROLE", "", Option::Times::any}},
          {}},
         change_roles},
        {{"person verify",
          "Verify a specialist's registration.",
          "Writes down what you have seen in the register. Without it, or after its last day, a specialist cannot "
          "clear, "
          "prescribe or sign.",
          "amble person verify eva@example.org --number PT-4711 --body \"The register\" --scope physiotherapy "
          "--until 2027-11-22",
          {kName,
           {"number", "registration number"},
           {"body", "who keeps the register"},
           {"scope", "what the registration covers"},
           {"until", "last day it holds", cli::Kind::text, "YYYY-MM-DD"},
           {"end", "end the verification instead", cli::Kind::flag}},
          {}},
         verify_specialist},
    };
}

std::vector<Verb> link_and_data_verbs() {
    return {
        {{"person reset-link",
          "Make a link to set a new password.",
          "Prints a link that works once, for a day. A link made before for the same person stops working.",
          "amble person reset-link eva@example.org",
          {kName},
          {}},
         make_reset_link},
        {{"person second-step",
          "Look at the second step of signing in, or take it away.",
          "For whoever lost the phone and the recovery codes. Be sure that it is they who ask: from then on the "
          "password "
          "alone signs in, or, where the roles ask for a second step, lets a new one be set up. It ends the person's "
          "sessions, is written to their access log, and they are told.",
          "amble person second-step eva@example.org --take-away",
          {kName, {"take-away", "take it away", cli::Kind::flag}},
          {}},
         second_step_of_person},
        {{"person invite",
          "Make an invitation.",
          "Prints a link by which one person can join, within two weeks.",
          "amble person invite --note \"Front desk\" --role desk",
          {{"note", "for whom, in your words"}, kRoles},
          {}},
         invite_person},
        {{"person erase",
          "Erase everything of a person.",
          "Erases it at once from the database and writes the erasure to the ledger, so that a restored backup forgets "
          "it too.",
          "amble person erase eva@example.org --yes",
          {kName, {"yes", "do it", cli::Kind::flag}},
          {}},
         erase_person},
    };
}

Verb export_verb() {
    const auto once = Option::Times::once;
    return {{"export",
             "Write everything of a person into one zip.",
             "Writes all that is kept about a person, as JSON and CSV, into a file that only you may read. The look is "
             "written to the person's access log.",
             "amble export --person eva@example.org --to eva.zip",
             {{"person", "the name the person signs in with", cli::Kind::text, "NAME", "", once},
              {"to", "the file to make", cli::Kind::text, "FILE.zip", "", once}},
             {}},
            export_person};
}

cli::Command with_workplace(Verb verb, const CommandParts& parts) {
    cli::Command command = std::move(verb.command);
    command.options.insert(command.options.end(), parts.settings.begin(), parts.settings.end());
    command.run = [run = verb.run, open = parts.open](const Arguments& arguments) {
        return run(open(arguments), arguments);
    };
    return command;
}

} // namespace

std::vector<cli::Command> person_commands(const CommandParts& parts) {
    std::vector<cli::Command> commands;
    for (auto& verbs : {account_verbs(), link_and_data_verbs()})
        for (const auto& verb : verbs)
            commands.push_back(with_workplace(verb, parts));
    commands.push_back(with_workplace(export_verb(), parts));
    return commands;
}

} // namespace amble::account
