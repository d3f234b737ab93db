#pragma once

#include "account/viewer.h"
#include "foundation/database/database.h"

#include <optional>

namespace amble::app {

/// Thrown out of a write where whoever began the request is signed in no more.
struct SignedOutMeanwhile {};

/// The database as a page has it that opens its own transactions. Between the moment at which it was seen who asks and
/// a write, seconds may pass, in which they erase their account or end this session elsewhere. So each write looks
/// first, in its own transaction, whether their session is still there.
class WhileSignedIn : public database::Database {
public:
    explicit WhileSignedIn(database::Database& database) : database_(database) {}

    /// Whose session is looked for, as it is when a write is begun; while nobody is signed in, each write goes through.
    void follow(const std::optional<account::Viewer>& viewer) { viewer_ = &viewer; }

    database::Engine engine() const override { return database_.engine(); }
    void read(const std::function<void(database::Transaction&)>& work) override { database_.read(work); }
    void write(const std::function<void(database::Transaction&)>& work) override;
    void write_later(std::function<void(database::Transaction&)> work,
                     std::function<void(std::exception_ptr)> done) override;
    void read_later(std::function<void(database::Transaction&)> work,
                    std::function<void(std::exception_ptr)> done) override;
    void copy_to(const std::filesystem::path& file) override { database_.copy_to(file); }

private:
    database::Database& database_;
    const std::optional<account::Viewer>* viewer_ = nullptr;
};

} // namespace amble::app
