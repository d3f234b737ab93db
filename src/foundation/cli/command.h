#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::cli {

/// Exit codes that every command keeps to; `inspect` adds its own.
enum Exit : int { kDone = 0, kFailed = 1, kUsage = 2 };

/// Words or settings that a command cannot take; the text is a sentence that says how to put them right. Its exit code
/// is kUsage.
struct WrongUse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a command was given. Names are those of the options, without dashes.
class Arguments {
public:
    std::ostream& out;
    std::ostream& err;
    /// Whether standard output is a terminal: progress bars and colours only then.
    bool terminal = false;

    Arguments(std::ostream& to, std::ostream& errors) : out(to), err(errors) {}

    bool has(std::string_view name) const;
    /// The last value given, or the option's default; "" where there is neither.
    std::string text(std::string_view name) const;
    std::vector<std::string> list(std::string_view name) const;
    bool flag(std::string_view name) const { return has(name); }
    /// Only on options of Kind::whole or Kind::decimal, whose values were checked before the command runs.
    std::optional<int64_t> whole(std::string_view name) const;
    std::optional<double> decimal(std::string_view name) const;

    void set(std::string name, std::vector<std::string> values);

private:
    std::vector<std::pair<std::string, std::vector<std::string>>> values_;
};

enum class Kind { text, whole, decimal, flag };

struct Option {
    std::string_view name; // "usual-pain"; a name in capitals, "FILE", is a place on the line instead
    std::string_view help;
    Kind kind = Kind::text;
    std::string_view value = "TEXT"; // what stands for the value in the help
    std::string_view standard = "";  // the default
    enum class Times { optional, once, any, at_least_once } times = Times::optional;
    double least = -1e18, most = 1e18; // for whole and decimal
    /// The default as help shows it, where the command finds the value elsewhere and `standard` would hide that.
    std::string_view shown_standard = "";
};

struct Command {
    std::string_view name; // "replay", or two words: "person add"
    std::string_view summary;
    std::string_view description; // for --help and the man page
    std::string_view example;
    std::vector<Option> options;
    std::function<int(const Arguments&)> run;
};

struct Program {
    std::string_view name, summary, version;
    std::vector<Command> commands;
};

/// Reads the command line, runs one command. Wrong use is said on `err` with the nearest right name, and is kUsage.
/// Exceptions of a command are caught, said in one sentence, and are kFailed, a WrongUse kUsage.
int run(const Program& program, const std::vector<std::string>& words, Arguments& streams);

/// The man page, from the same declarations as --help.
std::string man_page(const Program& program);
std::string help(const Program& program);
std::string help(const Program& program, const Command& command);

} // namespace amble::cli
