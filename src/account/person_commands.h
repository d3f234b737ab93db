#pragma once

#include "account/account_commands.h"

namespace amble::account {

// What each `amble person …`, and `amble export`, does; see account_commands.cpp for its words. Each throws
// std::runtime_error with a sentence where something has to be put right, and has then changed nothing.

int list_people(const Workplace& place, const cli::Arguments& arguments);
int add_person(const Workplace& place, const cli::Arguments& arguments);
int change_roles(const Workplace& place, const cli::Arguments& arguments);
int verify_specialist(const Workplace& place, const cli::Arguments& arguments);
int make_reset_link(const Workplace& place, const cli::Arguments& arguments);
int second_step_of_person(const Workplace& place, const cli::Arguments& arguments);
int invite_person(const Workplace& place, const cli::Arguments& arguments);
int export_person(const Workplace& place, const cli::Arguments& arguments);
int erase_person(const Workplace& place, const cli::Arguments& arguments);

} // namespace amble::account
