#include "foundation/cli/command.h"

#include <fmt/format.h>

namespace amble::cli {

namespace {

bool is_place(const Option& option) {
    return option.name.front() >= 'A' && option.name.front() <= 'Z';
}

bool repeats(const Option& option) {
    return option.times == Option::Times::any || option.times == Option::Times::at_least_once;
}

std::string usage_line(const Program& program, const Command& command) {
    std::string line = fmt::format("{} {}", program.name, command.name);
    bool has_options = false;
    for (const auto& option : command.options)
        has_options = has_options || !is_place(option);
    if (has_options) line += " [OPTIONS]";
    for (const auto& option : command.options) {
        if (!is_place(option)) continue;
        const bool needed = option.times == Option::Times::once || option.times == Option::Times::at_least_once;
        const std::string name = std::string(option.name) + (repeats(option) ? "…" : "");
        line += needed ? " " + name : " [" + name + "]";
    }
    return line;
}

std::string left_column(const Option& option) {
    if (is_place(option)) return std::string(option.name);
    return option.kind == Kind::flag ? fmt::format("--{}", option.name)
                                     : fmt::format("--{} {}", option.name, option.value);
}

/// A name too long for its column stands on a line of its own.
std::string beside(std::string_view left, std::string_view help) {
    constexpr size_t kWidth = 26;
    if (left.size() > kWidth) return fmt::format("  {}\n  {:<{}} {}", left, "", kWidth, help);
    return fmt::format("  {:<{}} {}", left, kWidth, help);
}

std::string with_standard(const Option& option) {
    const std::string_view standard = option.standard.empty() ? option.shown_standard : option.standard;
    return standard.empty() ? std::string(option.help) : fmt::format("{} (default {})", option.help, standard);
}

/// A leading '.' or '\'' is a command to troff, and '-' a hyphen unless it is escaped.
std::string troff(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\') {
            escaped += "\\\\";
        } else if (c == '-') {
            escaped += "\\-";
        } else if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n')) {
            escaped += "\\&";
            escaped += c;
        } else {
            escaped += c;
        }
    }
    return escaped;
}

} // namespace

std::string help(const Program& program) {
    std::string text = fmt::format("{}: {}\n\nCommands:\n", program.name, program.summary);
    for (const auto& command : program.commands)
        text += fmt::format("  {:<18} {}\n", command.name, command.summary);
    return text + fmt::format("\n{} COMMAND --help shows a command's options and an example.\n", program.name);
}

std::string help(const Program& program, const Command& command) {
    std::string text =
        fmt::format("{}\n\n{}\n\nUsage: {}\n", command.summary, command.description, usage_line(program, command));
    if (!command.options.empty()) text += "\nOptions:\n";
    for (const auto& option : command.options)
        text += beside(left_column(option), with_standard(option)) + '\n';
    return text + fmt::format("\nExample:\n  {}\n", command.example);
}

std::string man_page(const Program& program) {
    std::string text =
        fmt::format(".TH AMBLE 1 \"\" \"{} {}\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n.B {}\nCOMMAND [OPTIONS]\n",
                    program.name, program.version, program.name, troff(program.summary), program.name);
    text += ".SH COMMANDS\n";
    for (const auto& command : program.commands) {
        text += fmt::format(".SS \"{}\"\n{}\n", troff(usage_line(program, command)), troff(command.description));
        for (const auto& option : command.options)
            text += fmt::format(".TP\n.B {}\n{}\n", troff(left_column(option)), troff(with_standard(option)));
        text += fmt::format(".PP\nExample:\n.PP\n.nf\n{}\n.fi\n", troff(command.example));
    }
    return text + ".SH EXIT STATUS\n0 done, 1 failed, 2 wrong use; inspect: 0 read, 3 read in part, 4 refused.\n";
}

} // namespace amble::cli
