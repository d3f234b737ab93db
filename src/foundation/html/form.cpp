#include "foundation/html/form.h"

#include <algorithm>

namespace amble::html {

namespace {

std::string id_of(std::string_view field) {
    return "f-" + std::string(field);
}

std::string id_of(std::string_view field, size_t place) {
    // The first of a group has the field's own id, so that the summary's link lands on it.
    return place == 0 ? id_of(field) : id_of(field) + "-" + std::to_string(place);
}

std::string hint_id(std::string_view field) {
    return id_of(field) + "-hint";
}

std::string problem_id(std::string_view field) {
    return id_of(field) + "-problem";
}

Attribute id(std::string_view text) {
    return attribute("id", text);
}

std::string_view type_of(TextKind kind) {
    switch (kind) {
    case TextKind::line:
    case TextKind::one_time_code:
        return "text";
    case TextKind::email:
        return "email";
    case TextKind::password:
        return "password";
    case TextKind::search:
        return "search";
    }
    return "text";
}

} // namespace

void Form::summary() {
    if (state_.problems.empty()) return;
    page_ << R"(<div class="problems" id="problems" role="alert" tabindex="-1" autofocus><h2>)"
          << counted("One answer needs a change", "{0} answers need a change",
                     static_cast<int64_t>(state_.problems.size()))
          << "</h2><ul>";
    for (const Problem& problem : state_.problems) {
        page_ << "<li>";
        if (problem.field.empty()) {
            page_ << problem.sentence;
        } else {
            page_ << "<a" << href(Url::of_site("#" + id_of(problem.field))) << ">" << problem.sentence << "</a>";
        }
        page_ << "</li>";
    }
    page_ << "</ul></div>";
}

void Form::text(const Field& field, TextKind kind) {
    open(field, "field");
    label(field);
    hint_and_problem(field);
    input(field, type_of(kind));
    // A password is the one value that is not sent back.
    if (kind != TextKind::password) page_ << attribute("value", typed(field));
    if (kind == TextKind::one_time_code) page_ << attribute("inputmode", "numeric");
    page_ << ">";
    close();
}

void Form::number(const Field& field, const Wording& unit) {
    open(field, "field short");
    label(field);
    hint_and_problem(field);
    page_ << R"(<span class="with-unit">)";
    input(field, "text");
    page_ << attribute("inputmode", "numeric") << attribute("value", typed(field)) << ">";
    if (!unit.empty()) page_ << R"(<span class="unit">)" << unit.sentence << "</span>";
    page_ << "</span>";
    close();
}

void Form::date(const Field& field) {
    short_input(field, "date");
}

void Form::time(const Field& field) {
    short_input(field, "time");
}

void Form::long_text(const Field& field, int rows) {
    open(field, "field");
    label(field);
    hint_and_problem(field);
    page_ << "<textarea" << id(id_of(field.name)) << attribute("name", field.name) << attribute("rows", rows);
    describe(field);
    // A browser drops the first line end of a textarea; this one is for it.
    page_ << ">\n" << typed(field) << "</textarea>";
    close();
}

void Form::select(const Field& field, const std::vector<Choice>& choices) {
    open(field, "field short");
    label(field);
    hint_and_problem(field);
    page_ << "<select" << id(id_of(field.name)) << attribute("name", field.name)
          << attribute("autocomplete", field.autocomplete);
    describe(field);
    page_ << ">";
    const std::string chosen = typed(field);
    for (const Choice& choice : choices)
        page_ << "<option" << attribute("value", choice.value) << flag("selected", choice.value == chosen) << ">"
              << choice.label.sentence << "</option>";
    page_ << "</select>";
    close();
}

void Form::radio(const Field& field, const std::vector<Choice>& choices) {
    open_group(field, Group::one_of);
    for (size_t i = 0; i < choices.size(); ++i)
        option(field, choices[i], i, "radio");
    page_ << "</fieldset>";
}

void Form::box(const Field& field) {
    open(field, "field");
    hint_and_problem(field);
    page_ << R"(<label class="choice"><input type="checkbox" value="yes")" << id(id_of(field.name))
          << attribute("name", field.name) << flag("checked", typed(field) == "yes");
    describe(field);
    page_ << "><span>" << field.label.sentence << "</span></label>";
    close();
}

void Form::boxes(const Field& field, const std::vector<Choice>& choices) {
    open_group(field, Group::some_of);
    for (size_t i = 0; i < choices.size(); ++i)
        option(field, choices[i], i, "checkbox");
    page_ << "</fieldset>";
}

void Form::scale(const Field& field, const ScaleEnds& ends) {
    open_group(field, Group::scale);
    const std::string chosen = typed(field);
    page_ << R"(<div class="scale-numbers">)";
    for (size_t i = 0; i <= 10; ++i) {
        page_ << R"(<label><input type="radio")" << id(id_of(field.name, i)) << attribute("name", field.name)
              << attribute("value", i) << flag("checked", chosen == std::to_string(i)) << "><span>" << i;
        if (i == 0 || i == 10)
            page_ << R"(<span class="unseen">: )" << (i == 0 ? ends.zero : ends.ten).sentence << "</span>";
        page_ << "</span></label>";
    }
    page_ << R"(</div><p class="scale-ends" aria-hidden="true"><span><b>0</b> )" << ends.zero.sentence
          << "</span><span><b>10</b> " << ends.ten.sentence << "</span></p></fieldset>";
}

void Form::yes_no_not_sure(const Field& field) {
    open_group(field, Group::one_of_in_a_row);
    const std::vector<Choice> answers = {{"yes", say("Yes")}, {"no", say("No")}, {"not_sure", say("Not sure")}};
    for (size_t i = 0; i < answers.size(); ++i)
        option(field, answers[i], i, "radio");
    page_ << "</fieldset>";
}

void Form::file(const Field& field, std::string_view accept) {
    open(field, "field");
    label(field);
    hint_and_problem(field);
    input(field, "file");
    page_ << attribute("accept", accept) << ">";
    close();
}

void Form::files(const Field& field) {
    open(field, "field");
    label(field);
    hint_and_problem(field);
    input(field, "file");
    page_ << " multiple>";
    close();
}

void Form::hidden(std::string_view name, std::string_view value) {
    page_ << R"(<input type="hidden")" << attribute("name", name) << attribute("value", value) << ">";
}

void Form::send(const Wording& label) {
    page_ << R"(<p class="actions"><button class="button">)" << label.sentence << "</button></p>";
}

const Problem* Form::problem_of(std::string_view field) const {
    const auto found = std::ranges::find(state_.problems, field, &Problem::field);
    return found == state_.problems.end() ? nullptr : &*found;
}

void Form::open(const Field& field, std::string_view classes) {
    page_ << "<div" << attribute("class", classes) << flag("data-problem", problem_of(field.name) != nullptr) << ">";
}

std::string_view Form::classes_of(Group group) {
    switch (group) {
    case Group::one_of_in_a_row:
        return "field group in-a-row";
    case Group::scale:
        return "field scale";
    case Group::one_of:
    case Group::some_of:
        break;
    }
    return "field group";
}

void Form::open_group(const Field& field, Group group) {
    const bool wrong = problem_of(field.name) != nullptr;
    page_ << "<fieldset" << attribute("class", classes_of(group)) << flag("data-problem", wrong) << described_by(field);
    if (group != Group::some_of) {
        page_ << attribute("role", "radiogroup");
        if (wrong) page_ << attribute("aria-invalid", "true");
        if (field.need == Need::required) page_ << attribute("aria-required", "true");
    }
    page_ << "><legend>" << field.label.sentence;
    write_optional(field);
    page_ << "</legend>";
    hint_and_problem(field);
}

void Form::close() {
    page_ << "</div>";
}

void Form::label(const Field& field) {
    page_ << "<label" << attribute("for", id_of(field.name)) << ">" << field.label.sentence;
    write_optional(field);
    page_ << "</label>";
}

void Form::write_optional(const Field& field) {
    if (field.need == Need::optional) page_ << R"( <span class="optional">()" << say("optional") << ")</span>";
}

void Form::hint_and_problem(const Field& field) {
    if (!field.hint.empty())
        page_ << R"(<p class="hint")" << id(hint_id(field.name)) << ">" << field.hint.sentence << "</p>";
    if (const Problem* problem = problem_of(field.name))
        page_ << R"(<p class="problem")" << id(problem_id(field.name)) << ">" << problem->sentence << "</p>";
}

Attribute Form::described_by(const Field& field) const {
    std::string ids = field.hint.empty() ? "" : hint_id(field.name);
    if (problem_of(field.name) != nullptr) ids += (ids.empty() ? "" : " ") + problem_id(field.name);
    const bool present = !ids.empty();
    return {"aria-describedby", std::move(ids), present};
}

void Form::describe(const Field& field) {
    page_ << described_by(field) << flag("required", field.need == Need::required);
    if (problem_of(field.name) != nullptr) page_ << attribute("aria-invalid", "true");
}

void Form::input(const Field& field, std::string_view type) {
    page_ << "<input" << id(id_of(field.name)) << attribute("name", field.name) << attribute("type", type)
          << attribute("autocomplete", field.autocomplete);
    describe(field);
}

void Form::short_input(const Field& field, std::string_view type) {
    open(field, "field short");
    label(field);
    hint_and_problem(field);
    input(field, type);
    page_ << attribute("value", typed(field)) << ">";
    close();
}

void Form::option(const Field& field, const Choice& choice, size_t place, std::string_view type) {
    const bool one_of = type == "radio";
    const std::string name =
        one_of ? std::string(field.name) : std::string(field.name) + "-" + std::string(choice.value);
    const std::string now = state_.typed(name);
    page_ << R"(<label class="choice"><input)" << attribute("type", type) << id(id_of(field.name, place))
          << attribute("name", name) << attribute("value", choice.value) << flag("checked", now == choice.value)
          << "><span>" << choice.label.sentence;
    if (!choice.hint.empty()) page_ << R"( <span class="hint">)" << choice.hint.sentence << "</span>";
    page_ << "</span></label>";
}

} // namespace amble::html
