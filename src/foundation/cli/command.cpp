#include "foundation/cli/command.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <ostream>

namespace amble::cli {

bool Arguments::has(std::string_view name) const {
    return std::any_of(values_.begin(), values_.end(), [&](const auto& held) { return held.first == name; });
}

std::string Arguments::text(std::string_view name) const {
    const auto all = list(name);
    return all.empty() ? std::string() : all.back();
}

std::vector<std::string> Arguments::list(std::string_view name) const {
    for (const auto& [held, values] : values_)
        if (held == name) return values;
    return {};
}

std::optional<int64_t> Arguments::whole(std::string_view name) const {
    return parse_whole_number(text(name));
}

std::optional<double> Arguments::decimal(std::string_view name) const {
    return parse_decimal(text(name));
}

void Arguments::set(std::string name, std::vector<std::string> values) {
    values_.emplace_back(std::move(name), std::move(values));
}

namespace {

bool is_place(const Option& option) {
    return option.name.front() >= 'A' && option.name.front() <= 'Z';
}

const Option* find_option(const Command& command, std::string_view name) {
    for (const auto& option : command.options)
        if (!is_place(option) && option.name == name) return &option;
    return nullptr;
}

std::string meant(std::string_view typed, const std::vector<std::string_view>& known, std::string_view before = "") {
    const auto near = nearest(typed, known);
    return near ? fmt::format(" Did you mean \"{}{}\"?", before, *near) : std::string();
}

void check_value(const Option& option, const std::string& value) {
    if (option.kind == Kind::text || option.kind == Kind::flag) return;
    std::optional<double> number;
    if (option.kind == Kind::decimal) {
        number = parse_decimal(value);
    } else if (const auto whole = parse_whole_number(value)) {
        number = static_cast<double>(*whole);
    }
    if (number && *number >= option.least && *number <= option.most) return;
    const std::string_view what = option.kind == Kind::decimal ? "number" : "whole number";
    std::string range;
    if (option.least > -1e17 && option.most < 1e17) range = fmt::format(" from {} to {}", option.least, option.most);
    throw WrongUse(fmt::format("\"{}\" does not fit {}: it takes a {}{}.", value, option.name, what, range));
}

/// Values as they are collected from the words of the line.
class Collected {
public:
    explicit Collected(const Command& command) : command_(command), values_(command.options.size()) {}

    void add(const Option& option, std::string value) {
        check_value(option, value);
        auto& held = values_[static_cast<size_t>(&option - command_.options.data())];
        const bool repeats = option.times == Option::Times::any || option.times == Option::Times::at_least_once;
        if (!held.empty() && !repeats) throw WrongUse(fmt::format("{} is given twice; give it once.", option.name));
        held.push_back(std::move(value));
    }

    void add_place(std::string value) {
        for (size_t i = 0; i < command_.options.size(); ++i) {
            const auto& option = command_.options[i];
            const bool repeats = option.times == Option::Times::any || option.times == Option::Times::at_least_once;
            if (is_place(option) && (values_[i].empty() || repeats)) return add(option, std::move(value));
        }
        throw WrongUse(fmt::format("\"{}\" is more than \"{}\" takes.", value, command_.name));
    }

    void give_to(Arguments& arguments) {
        for (size_t i = 0; i < values_.size(); ++i) {
            const auto& option = command_.options[i];
            const bool needed = option.times == Option::Times::once || option.times == Option::Times::at_least_once;
            if (values_[i].empty() && !option.standard.empty()) values_[i].emplace_back(option.standard);
            if (values_[i].empty() && needed)
                throw WrongUse(fmt::format("{}{} is missing.", is_place(option) ? "" : "--", option.name));
            if (!values_[i].empty()) arguments.set(std::string(option.name), std::move(values_[i]));
        }
    }

private:
    const Command& command_;
    std::vector<std::vector<std::string>> values_;
};

void read_words(const Command& command, const std::vector<std::string>& words, size_t at, Arguments& arguments) {
    Collected collected(command);
    bool only_places = false;
    for (; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (only_places || word == "-" || !word.starts_with("--")) {
            collected.add_place(word);
            continue;
        }
        if (word == "--") {
            only_places = true;
            continue;
        }
        const size_t equals = word.find('=');
        const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        const Option* option = find_option(command, name);
        if (!option) {
            std::vector<std::string_view> known;
            for (const auto& each : command.options)
                if (!is_place(each)) known.push_back(each.name);
            throw WrongUse(fmt::format("\"{}\" has no option --{}.{}", command.name, name, meant(name, known, "--")));
        }
        if (option->kind == Kind::flag) {
            if (equals != std::string::npos) throw WrongUse(fmt::format("--{} takes no value.", name));
            collected.add(*option, "yes");
        } else if (equals != std::string::npos) {
            collected.add(*option, word.substr(equals + 1));
        } else {
            if (++at == words.size())
                throw WrongUse(fmt::format("--{} needs a value: --{} {}", name, name, option->value));
            collected.add(*option, words[at]);
        }
    }
    collected.give_to(arguments);
}

/// The command whose one or two words begin the line, and how many words those are.
std::pair<const Command*, size_t> find_command(const Program& program, const std::vector<std::string>& words) {
    const std::string two = words.size() > 1 ? words[0] + " " + words[1] : std::string();
    for (const auto& command : program.commands)
        if (command.name == two) return {&command, 2};
    for (const auto& command : program.commands)
        if (command.name == words[0]) return {&command, 1};
    return {nullptr, 0};
}

/// "amble person": what goes on from there.
std::string help_for_group(const Program& program, std::string_view word) {
    std::string text;
    for (const auto& command : program.commands)
        if (command.name.starts_with(std::string(word) + " "))
            text += fmt::format("  {:<18} {}\n", command.name, command.summary);
    return text;
}

/// That of its first command.
std::string_view example_of_group(const Program& program, std::string_view word) {
    const auto first = std::ranges::find_if(
        program.commands, [&](const Command& command) { return command.name.starts_with(std::string(word) + " "); });
    return first->example;
}

bool asks_help(const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), "--help") != words.end();
}

int run_words(const Program& program, const std::vector<std::string>& words, Arguments& streams) {
    const auto [command, count] = find_command(program, words);
    if (!command) {
        const std::string group = help_for_group(program, words[0]);
        if (!group.empty() && asks_help(words)) {
            streams.out << group
                        << fmt::format("\n{} {} COMMAND --help shows its options.\nExample: {}\n", program.name,
                                       words[0], example_of_group(program, words[0]));
            return kDone;
        }
        if (!group.empty()) throw WrongUse(fmt::format("\"{}\" goes on with one of:\n{}", words[0], group));
        std::vector<std::string_view> known;
        for (const auto& each : program.commands)
            known.push_back(each.name);
        throw WrongUse(fmt::format("There is no command \"{}\".{}", words[0], meant(words[0], known)));
    }
    if (asks_help(words)) {
        streams.out << help(program, *command);
        return kDone;
    }
    read_words(*command, words, count, streams);
    return command->run(streams);
}

} // namespace

int run(const Program& program, const std::vector<std::string>& words, Arguments& streams) {
    try {
        if (words.empty() || words[0] == "--help" || words[0] == "help") {
            (words.empty() ? streams.err : streams.out) << help(program);
            return words.empty() ? kUsage : kDone;
        }
        if (words[0] == "--version") {
            streams.out << program.name << ' ' << program.version << '\n';
            return kDone;
        }
        return run_words(program, words, streams);
    } catch (const WrongUse& wrong) {
        const Command* command = find_command(program, words).first;
        streams.err << program.name << ": " << wrong.what() << "\nSee: " << program.name << ' '
                    << (command ? fmt::format("{} --help\n", command->name) : "--help\n");
        return kUsage;
    } catch (const std::exception& broken) {
        streams.err << program.name << ": " << broken.what() << '\n';
        return kFailed;
    }
}

} // namespace amble::cli
