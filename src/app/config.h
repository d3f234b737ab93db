#pragma once

#include "account/settings.h"
#include "community/intake.h"
#include "foundation/base/result.h"
#include "foundation/cli/command.h"
#include "foundation/http/server.h"
#include "foundation/outgoing/mail_server.h"
#include "foundation/outgoing/web_client.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::app {

/// One thing an operator can set. In the file as `key` (a dot makes a [table]), in the environment as AMBLE_KEY, on the
/// command line as --key, with '_' and '.' as '-'.
struct Setting {
    std::string_view key;
    std::string_view value; // what stands for the value in the help
    std::string_view standard;
    std::string_view help;
    /// What the help shows as the default where `standard` is empty.
    std::string_view shown = "empty";
};

const std::vector<Setting>& settings_known();
std::string environment_name(std::string_view key);
std::string flag_name(std::string_view key);

/// How mail leaves this server. An empty host: none does.
struct MailSettings {
    outgoing::MailServerSettings server = {}; // without the password, which is read when mail is sent
    std::string password_file = {};
    std::string from = {};
};

/// All that `amble serve` runs by.
struct Config {
    std::string database;
    std::string erasure_ledger; // empty: on PostgreSQL, and not named; see require_ledger()
    std::string backup_key;     // as text; empty: none
    std::string metrics_token;
    std::string translations; // folder; empty: none
    account::Settings site;
    community::Settings community;
    http::ServerOptions server;
    outgoing::Settings outgoing;
    outgoing::Settings push; // any member names where it goes, so it has a setting of its own
    MailSettings mail;
};

/// Values as text by key; a list's parts are separated by commas.
using RawConfig = std::map<std::string, std::string, std::less<>>;

/// Reads a TOML file's text. Unknown keys are refused with the nearest known name; so are tables within tables.
Result<RawConfig> read_config_file(std::string_view toml, std::string_view file_name);

/// From the strength of least to most: standards, file, environment, flags. Each value is checked; the problem's field
/// is the key.
Result<Config> make_config(const RawConfig& file, const RawConfig& environment, const RawConfig& flags);

/// AMBLE_… of the process. A name that is not known is refused with the nearest.
Result<RawConfig> read_environment(const char* const* environment);

/// The settings as options of `amble serve`.
std::vector<cli::Option> setting_options();
/// Only these, for a command on which the others have no bearing; the file and the environment may set any.
std::vector<cli::Option> setting_options(const std::vector<std::string_view>& keys);
RawConfig flags_given(const cli::Arguments& arguments);

/// All three sources put together for a command: --config FILE or AMBLE_CONFIG, environment, flags.
/// Throws cli::WrongUse with the sentence of what is wrong.
Config config_for(const cli::Arguments& arguments);

/// For what reads or writes the ledger of erasures: throws cli::WrongUse with a sentence where none is named.
void require_ledger(const Config& config);

} // namespace amble::app
