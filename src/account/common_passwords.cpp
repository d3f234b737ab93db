#include "account/password.h"

#include <algorithm>
#include <array>

namespace amble::account {

namespace {

// Our own short list, sorted: words that people choose, runs of keys, and what a site like this one suggests. Digits
// and signs around a word are taken off before it is looked up, so "Password2026!" is here as "password".
constexpr std::array<std::string_view, 82> kCommon = {
    "abcabcabc",   "abcdefgh",   "adminadmin",    "administrator",    "asdfasdf",         "asdfghjk",
    "asdfghjkl",   "azertyuiop", "backache",      "backpain",         "barcelona",        "baseball",
    "basketball",  "batman",     "bismillah",     "butterfly",        "changeme",         "changeit",
    "charlie",     "chocolate",  "christmas",     "clinic",           "computer",         "default",
    "donaldduck",  "dontforget", "dragon",        "elephant",         "facebook",         "familie",
    "family",      "flower",     "football",      "forgotten",        "freedom",          "geheim",
    "google",      "happiness",  "hospital",      "iloveyou",         "iloveyousomuch",   "internet",
    "jesuschrist", "letmein",    "letmeinplease", "liverpool",        "loveyou",          "manchester",
    "michael",     "monkey",     "mustang",       "mypassword",       "newpassword",      "nopassword",
    "passphrase",  "passwort",   "password",      "passwordpassword", "patient",          "physiotherapy",
    "pokemon",     "princess",   "qazwsxedc",     "qwerasdf",         "qwertyui",         "qwertyuiop",
    "qwertzuiop",  "sciatica",   "secret",        "september",        "shadow",           "starwars",
    "summer",      "sunshine",   "superman",      "testtest",         "thisismypassword", "trustnoone",
    "walking",     "welcome",    "whatever",      "winter",
};

} // namespace

bool is_common_password(std::string_view folded_word) {
    return std::find(kCommon.begin(), kCommon.end(), folded_word) != kCommon.end();
}

} // namespace amble::account
