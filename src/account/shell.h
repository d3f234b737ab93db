#pragma once

#include "account/page.h"

#include <string>
#include <string_view>

namespace amble::account {

/// What surrounds the body of every page, as plain values: show() takes them from the visit.
struct Shell {
    html::Said title;
    std::string site_name = "Amble";
    Section section = Section::none;
    int status = 200;
    std::string_view island = "";
    std::string about = "";   // PageHead::about
    std::string address = ""; // of this page, where it has a preview
    Roles roles = {};
    bool signed_in = false;
    /// The password was right and a step is still owed: no place leads on yet.
    bool on_the_way_in = false;
    std::string name = {};       // who is signed in
    std::string marker = {};     // Viewer::marker
    std::string session = {};    // Viewer::session
    std::string contact = {};    // how to reach the operator
    std::string form_token = {}; // for signing out
    bool demo = false;
    /// Came over plain http from another device: browsers then refuse what offline use needs.
    bool offline_off = false;
};

html::Html write_shell(const Shell& shell, const html::Html& body);

/// The places for which the bar has no room beside the work of these roles, as rows of a list; nothing for most.
void write_further_places(html::Html& page, Roles roles);

} // namespace amble::account
