#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amble::database {

/// The broken world: the database cannot be reached, a statement is wrong, the disk is full. Caught once at the edge.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A unique, primary or foreign key was in the way. For a store that expects it and answers in its own words.
class Conflict : public Error {
public:
    using Error::Error;
};

/// One parameter $1, $2 … of a statement. Text is referred to, not copied: it must live until the call returns. It is
/// UTF-8 without NUL, which PostgreSQL cannot hold; anything else throws Error on either engine.
class Value {
public:
    Value(std::nullptr_t) {}
    Value(int number) : held_(int64_t{number}) {}
    Value(int64_t number) : held_(number) {}
    Value(double number) : held_(number) {}
    Value(bool truth) : held_(int64_t{truth}) {}
    Value(std::string_view text) : held_(text) {}
    Value(const std::string& text) : held_(std::string_view(text)) {}
    Value(const char* text) : held_(std::string_view(text)) {}
    Value(PersonId person) : held_(person.number) {}
    Value(Instant instant) : held_(instant.microseconds) {}
    Value(Day day) : made_(iso(day)), held_(Made{}) {}
    Value(const Id& id) : made_(id.text()), held_(Made{}) {}
    template<class T>
    Value(const std::optional<T>& maybe) {
        if (maybe) *this = Value(*maybe);
    }

    bool is_null() const { return std::holds_alternative<std::monostate>(held_); }
    std::optional<int64_t> integer() const;
    std::optional<double> real() const;
    std::optional<std::string_view> text() const;

private:
    struct Made {};
    std::string made_;
    std::variant<std::monostate, int64_t, double, std::string_view, Made> held_;
};

class Rows;

/// One row of an answer; columns are counted from 0. Reading a NULL other than by maybe_… throws Error.
class Row {
public:
    bool is_null(size_t column) const;
    int64_t integer(size_t column) const;
    double real(size_t column) const;
    std::string_view text(size_t column) const; // lives as long as the Rows
    bool truth(size_t column) const { return integer(column) != 0; }
    PersonId person(size_t column) const { return {integer(column)}; }
    Instant instant(size_t column) const { return {integer(column)}; }
    Day day(size_t column) const;
    Id id(size_t column) const;
    std::optional<int64_t> maybe_integer(size_t column) const;
    std::optional<double> maybe_real(size_t column) const;
    std::optional<std::string> maybe_text(size_t column) const;
    std::optional<Instant> maybe_instant(size_t column) const;
    std::optional<Day> maybe_day(size_t column) const;
    /// Whatever it is, to hand it to another statement; text lives as long as the Rows.
    Value value(size_t column) const;

private:
    friend class Rows;
    Row(const Rows& rows, size_t row) : rows_(&rows), row_(row) {}
    template<class T>
    const T& held(size_t column, const char* wanted) const;
    const Rows* rows_;
    size_t row_;
};

/// The rows of one answer, held in memory.
class Rows {
public:
    class Iterator {
    public:
        Row operator*() const { return {*rows_, row_}; }
        Iterator& operator++() {
            ++row_;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        friend class Rows;
        Iterator(const Rows* rows, size_t row) : rows_(rows), row_(row) {}
        const Rows* rows_;
        size_t row_;
    };

    size_t size() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    bool empty() const { return size() == 0; }
    Row operator[](size_t row) const { return {*this, row}; }
    /// The only row; throws Error where there is none or more than one.
    Row only() const;
    /// The first row, or nothing.
    std::optional<Row> first() const;
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

    // For the engines, which fill it.
    struct Text {
        size_t at, length;
    };
    using Cell = std::variant<std::monostate, int64_t, double, Text>;
    explicit Rows(size_t columns = 0) : columns_(columns) {}
    void add_null() { cells_.emplace_back(); }
    void add(int64_t number) { cells_.emplace_back(number); }
    void add(double number) { cells_.emplace_back(number); }
    void add(std::string_view text) {
        cells_.emplace_back(Text{texts_.size(), text.size()});
        texts_.append(text);
    }
    void clear() {
        cells_.clear();
        texts_.clear();
    }

private:
    friend class Row;
    const Cell& cell(size_t row, size_t column) const;
    size_t columns_;
    std::vector<Cell> cells_;
    std::string texts_;
};

/// Statements inside one transaction. SQL is the dialect both engines share (see dialect.h): $1 parameters, RETURNING,
/// ON CONFLICT. A statement's text must be a constant: it is prepared once per connection and found again by its text.
/// Once a statement has thrown, nothing of the transaction is kept: a later statement throws, and so does leaving
/// `work` as if nothing had happened. A Conflict is therefore caught around read() or write(), not inside.
class Transaction {
public:
    virtual ~Transaction() = default;

    template<class... V>
    Rows query(std::string_view sql, const V&... values) {
        const Value list[] = {Value(values)..., Value(nullptr)};
        return run(sql, list, sizeof...(V));
    }
    /// The number of rows that an INSERT, UPDATE or DELETE changed.
    template<class... V>
    int64_t execute(std::string_view sql, const V&... values) {
        const Value list[] = {Value(values)..., Value(nullptr)};
        return change(sql, list, sizeof...(V));
    }

    /// A query whose answer is taken later, or never: on PostgreSQL several of them travel in one round trip. What goes
    /// wrong in it is thrown here, by rows(), or at the end of the work. Taken inside the work, and once.
    class Answer {
    public:
        explicit Answer(std::function<Rows()> take) : take_(std::move(take)) {}
        Rows rows() { return take_(); }

    private:
        std::function<Rows()> take_;
    };
    template<class... V>
    Answer ask(std::string_view sql, const V&... values) {
        return ask_list(sql, {Value(values)...});
    }
    virtual Answer ask_list(std::string_view sql, std::vector<Value> values) = 0;

    /// Row by row, for answers too large to hold. `each` must not use this transaction.
    virtual void stream(std::string_view sql, const std::vector<Value>& values,
                        const std::function<void(const Row&)>& each) = 0;

protected:
    virtual Rows run(std::string_view sql, const Value* values, size_t count) = 0;
    virtual int64_t change(std::string_view sql, const Value* values, size_t count) = 0;
};

/// Which engine, for what app/ has to decide; a slice never asks.
enum class Engine { sqlite, postgresql };

/// One database. Safe to use from every thread.
class Database {
public:
    virtual ~Database() = default;

    virtual Engine engine() const = 0;

    /// Runs `work` in one read transaction, in this thread. A statement that would write throws Error.
    virtual void read(const std::function<void(Transaction&)>& work) = 0;

    /// Runs `work` in a transaction and returns when it is on disk; rolls back and throws on where `work` throws.
    /// On SQLite it runs in the writer's thread, in a savepoint of a shared commit. `work` may run again from its start
    /// (a serialisation failure, a shared commit that failed), so it must change nothing but the database and its own
    /// result.
    virtual void write(const std::function<void(Transaction&)>& work) = 0;

    /// The same without waiting: `done` is called when it is on disk (nullptr) or failed (what was thrown), in a thread
    /// of the database's own. Throws Error where the queue is full.
    virtual void write_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) = 0;

    /// Runs `work` in a read transaction without holding up the caller: at once in this thread on SQLite (short reads
    /// are cheaper than a change of threads), in a thread of the pool on PostgreSQL.
    virtual void read_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) = 0;

    /// Writes everything, as it is at one moment, to `file`, a new file of SQLite whatever the engine; others read and
    /// write meanwhile. See backup.h.
    virtual void copy_to(const std::filesystem::path& file) = 0;
};

/// Off is for a file that can be made again: a power cut may then leave it of no use.
enum class Sync { full, off };

struct Options {
    size_t queue_limit = 4096;                           // works that wait to be written or read
    size_t batch_limit = 256;                            // works in one commit of SQLite
    std::chrono::milliseconds batch_time{5};             // until a commit of SQLite takes no further work in
    Sync sync = Sync::full;                              // of SQLite; what is saved is on disk
    std::chrono::milliseconds quiet{10'000};             // without a write, until SQLite empties its log
    std::chrono::milliseconds busy_timeout{5'000};       // for another process that writes the same file
    size_t connections = 12;                             // of PostgreSQL; as many threads run what is to happen later
    std::chrono::milliseconds statement_timeout{30'000}; // of PostgreSQL
};

/// Where the database is: a path of a file, or postgresql://… Opens it and checks its engine's version.
/// Throws Error with a sentence that says what to do. The schema is checked by migrations (see migrations.h).
std::unique_ptr<Database> open(std::string_view address, const Options& options = {});

} // namespace amble::database
