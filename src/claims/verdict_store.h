#pragma once

#include "claims/verdict_version.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

// No text of a verdict is ever changed: what is written anew is another version, on which nobody has an opinion yet.

/// Who writes, signs or dissents, and when: the day is their own.
struct Hand {
    PersonId specialist;
    std::string_view name;
    Instant now;
    Day today;
};

/// A new version after the one numbered `after` (0: the first). Its number, or nothing where another was saved since.
std::optional<int> add_version(database::Transaction& data, const Version& version, int after, const Hand& hand);

/// The newest version, published or not.
std::optional<Version> latest_version(database::Transaction& data, std::string_view verdict);
/// Those that were ever published, the newest first, at most 50.
std::vector<Version> published_versions(database::Transaction& data, std::string_view verdict);
/// The newest version of each verdict where that is not published, the oldest first, at most 200. Crosses persons.
std::vector<Version> drafts(database::Transaction& data);
/// Of each verdict the version that anyone reads.
std::vector<Version> standing_versions(database::Transaction& data);
/// Verdicts that were published here and of which no version stands any more.
std::vector<std::string> withdrawn_verdicts(database::Transaction& data);

enum class Signed : uint8_t {
    recorded,
    published,    // it was the second signature
    not_verified, // no verification holds today
    out_of_date,  // there is a newer version
    complete,     // two others have signed
    already,      // has signed or dissented before
};

/// What one specialist says of a version.
struct Saying {
    std::string_view verdict;
    int version = 0;
    std::string_view interests; // not empty
    std::string_view reason;    // of a dissent, then not empty
};

/// Signs, and publishes with the second signature. A signature whose specialist is no longer verified does not count
/// and is taken away. That no two are of one person, that a publication has two, and that neither had run out, is
/// enforced by constraints of the tables.
Signed sign(database::Transaction& data, const Saying& saying, const Hand& hand);
Signed dissent(database::Transaction& data, const Saying& saying, const Hand& hand);
/// Takes back what this specialist said of a version that is not published. False where there is nothing to take back.
bool take_back(database::Transaction& data, std::string_view verdict, int version, PersonId specialist);

/// From now on no version of it is read by anyone, until one is signed anew. False where none was.
bool withdraw(database::Transaction& data, std::string_view verdict, std::string_view reason, const Hand& hand);

/// Differs whenever what anyone may read has changed, in whatever process; "" before the first publication.
std::string edition(database::Transaction& data);
/// For a change that no function here makes.
void renew_edition(database::Transaction& data);

} // namespace amble::claims
