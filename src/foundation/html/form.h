#pragma once

#include "foundation/base/result.h"
#include "foundation/html/html.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::html {

/// What a form shows beside its labels: what was typed or is stored, and what was wrong with it.
struct FormState {
    /// The value of a field by its name; "" where there is none.
    std::function<std::string(std::string_view name)> typed = [](std::string_view) { return std::string(); };
    Problems problems = {};
};

/// A text of the program for a person, with values or without.
struct Wording {
    Wording() = default;
    Wording(Said said) : sentence{std::string(said.english), {}} {}
    Wording(Sentence words) : sentence(std::move(words)) {}

    bool empty() const { return sentence.text.empty(); }

    Sentence sentence;
};

enum class Need { required, optional };

struct Field {
    std::string_view name;
    Wording label;
    Wording hint = {};
    Need need = Need::required;
    /// The token of HTML's autofill that says whose data this is ("email", "bday-year"); "" for none.
    std::string_view autocomplete = "off";
};

/// One of the answers that a field offers; `value` is what is sent.
struct Choice {
    std::string_view value;
    Wording label;
    Wording hint = {};
};

enum class TextKind { line, email, password, one_time_code, search };

/// What the two ends of a 0-10 scale mean, in a few words each.
struct ScaleEnds {
    Wording zero;
    Wording ten;
};

/// Writes the fields of one form: each with its label and hint, what was typed kept, and what was wrong beside it.
/// Element ids are "f-" and the field's name, so a name stands once on a page.
class Form {
public:
    /// Both must outlive the form.
    Form(Html& page, const FormState& state) : page_(page), state_(state) {}

    /// What has to be mended, each linking to its field; nothing where there is no problem. Goes first.
    void summary();

    void text(const Field& field, TextKind kind = TextKind::line);
    /// A whole number, with its unit after it where that is not empty.
    void number(const Field& field, const Wording& unit = {});
    void date(const Field& field);
    void time(const Field& field);
    void long_text(const Field& field, int rows = 4);
    void select(const Field& field, const std::vector<Choice>& choices);
    void radio(const Field& field, const std::vector<Choice>& choices);
    /// One box; sends "yes" or nothing.
    void box(const Field& field);
    /// Boxes under one label; each sends `value` under its own name "<field>-<value>".
    void boxes(const Field& field, const std::vector<Choice>& choices);
    /// Eleven buttons from 0 to 10; a slider cannot be set by someone whose hand shakes.
    void scale(const Field& field, const ScaleEnds& ends);
    /// Sends "yes", "no" or "not_sure".
    void yes_no_not_sure(const Field& field);
    /// `accept` lists the endings a browser offers (".gpx,.zip").
    void file(const Field& field, std::string_view accept);
    /// One or several files of any kind: a phone offers no file at all whose ending it does not know.
    void files(const Field& field);
    void hidden(std::string_view name, std::string_view value);
    /// The button that sends the form.
    void send(const Wording& label);

private:
    enum class Group { one_of, one_of_in_a_row, some_of, scale };

    const Problem* problem_of(std::string_view field) const;
    std::string typed(const Field& field) const { return state_.typed(field.name); }

    void open(const Field& field, std::string_view classes);
    void open_group(const Field& field, Group group);
    static std::string_view classes_of(Group group);
    void close();
    void label(const Field& field);
    void write_optional(const Field& field);
    void hint_and_problem(const Field& field);
    Attribute described_by(const Field& field) const;
    void describe(const Field& field);
    void input(const Field& field, std::string_view type);
    void short_input(const Field& field, std::string_view type);
    void option(const Field& field, const Choice& choice, size_t place, std::string_view type);

    Html& page_;
    const FormState& state_;
};

} // namespace amble::html
