#pragma once

#include <string>

namespace amble::account {

enum class SignUp { closed, invitation, open };

/// Who may record the consultation that starting asks for: the member, or only a specialist of this server.
enum class Clearance { attest, specialist };

/// What an operator decides about this server and pages need to know. From the configuration file, environment or
/// flags.
struct Settings {
    std::string site_name = "Amble";
    std::string base_url; // https://… as people reach it; empty: from the request's Host
    std::string country;  // ISO 3166 two letters, for emergency numbers; empty: the page asks
    std::string contact;  // how to reach the operator, shown in the footer
    SignUp sign_up = SignUp::invitation;
    Clearance clearance = Clearance::attest;
    int keep_records_years = 0; // how long law binds the clinic to keep clearances after an erasure
    int keep_backups_days = 30; // when the last copy of something erased is gone
    std::string
        uploads_folder; // where files wait that are too large to be read at once; empty: that for temporary ones
    int upload_megabytes = 4096; // of one upload at most
    bool demo = false;           // made-up people: every page says so
};

} // namespace amble::account
