#include "account/personal_data_store.h"

#include "account/export_text_store.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace amble::account {

namespace {

constexpr std::string_view kReadme = R"(This is everything that this site keeps about you.

Each table is here twice: .csv opens in a spreadsheet, .json is for programs.
Times are in UTC; days are days where you were. A ' before a text in a .csv
file keeps a spreadsheet from taking it for a formula; it is not part of the
text. Whatever only a server could use (the hash of your password, session
tokens) is left out.

)";

} // namespace

/// libarchive's writer into memory.
class ExportFiles::Zip {
public:
    explicit Zip(Instant now) : now_(now), archive_(archive_write_new()) {
        archive_write_set_format_zip(archive_);
        // Names are ASCII; without this libarchive would ask the process's locale.
        check(archive_write_set_options(archive_, "zip:hdrcharset=UTF-8"));
        check(archive_write_open(archive_, this, nullptr, &Zip::take, nullptr));
    }
    ~Zip() { archive_write_free(archive_); }
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;

    void add(const std::string& path, std::string_view bytes) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  &archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), path.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        archive_entry_set_mtime(entry.get(), now_.microseconds / 1'000'000, 0);
        check(archive_write_header(archive_, entry.get()));
        if (archive_write_data(archive_, bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size())) fail();
    }
    std::string finish() {
        check(archive_write_close(archive_));
        return std::move(bytes_);
    }

private:
    static la_ssize_t take(archive*, void* self, const void* bytes, size_t count) {
        static_cast<Zip*>(self)->bytes_.append(static_cast<const char*>(bytes), count);
        return static_cast<la_ssize_t>(count);
    }
    void check(int outcome) const {
        if (outcome != ARCHIVE_OK) fail();
    }
    [[noreturn]] void fail() const {
        const char* why = archive_error_string(archive_);
        throw std::runtime_error(std::string("the export could not be written: ") + (why ? why : "unknown"));
    }

    Instant now_;
    archive* archive_;
    std::string bytes_;
};

ExportFiles::ExportFiles(Instant now, std::function<void()> added)
    : zip_(std::make_unique<Zip>(now)), added_(std::move(added)), contents_(kReadme) {
    contents_ += "Written " + iso(now) + "\n\n";
}

ExportFiles::~ExportFiles() = default;

void ExportFiles::add_table(const ExportTable& table, const database::Rows& rows) {
    const std::string name(table.name);
    zip_->add(name + ".csv", csv_of(table, rows));
    zip_->add(name + ".json", json_of(table, rows));
    contents_ += name + ".csv, " + name + ".json: " + std::string(table.about) + " (" + std::to_string(rows.size()) +
                 (rows.size() == 1 ? " row)\n" : " rows)\n");
    tables_.push_back(name);
    added_();
}

void ExportFiles::add_file(std::string_view path, std::string_view bytes, std::string_view about) {
    zip_->add(std::string(path), bytes);
    contents_ += std::string(path) + ": " + std::string(about) + "\n";
    added_();
}

std::string ExportFiles::finish() {
    zip_->add("README.txt", contents_);
    return zip_->finish();
}

PersonalData personal_data(std::string_view slice, const std::vector<OwnTable>& tables) {
    return {slice,
            [&tables](database::Transaction& data, PersonId person, ExportFiles& files) {
                for (const OwnTable& each : tables)
                    files.add_table(each.table, data.query(each.select, person));
            },
            [&tables](database::Transaction& data, PersonId person) {
                for (const OwnTable& each : tables)
                    data.execute(each.erase, person);
            }};
}

std::string export_of(database::Database& database, const std::vector<PersonalData>& slices, PersonId person,
                      Instant now, const std::function<void(size_t slices)>& told) {
    std::string zip;
    database.read([&](database::Transaction& data) {
        size_t done = 0;
        ExportFiles files(now, [&] { told(done); });
        for (const auto& slice : slices) {
            slice.export_person(data, person, files);
            told(++done);
        }
        zip = files.finish();
    });
    return zip;
}

} // namespace amble::account
