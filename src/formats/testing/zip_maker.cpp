#include "formats/testing/zip_maker.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace amble::formats {

namespace {

la_ssize_t append(archive*, void* to, const void* bytes, size_t size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

void add_file(archive* to, const std::string& name, std::string_view contents) {
    const Entry entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(contents.size()));
    archive_write_header(to, entry.get());
    archive_write_data(to, contents.data(), contents.size());
}

} // namespace

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string zip;
    const Writer writer(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(writer.get());
    archive_write_open(writer.get(), &zip, nullptr, append, nullptr);
    for (const auto& [name, contents] : files)
        add_file(writer.get(), name, contents);
    archive_write_close(writer.get());
    return zip;
}

std::string gzip_of(std::string_view contents) {
    std::string gzip;
    const Writer writer(archive_write_new(), &archive_write_free);
    archive_write_add_filter_gzip(writer.get());
    archive_write_set_format_raw(writer.get());
    archive_write_open(writer.get(), &gzip, nullptr, append, nullptr);
    add_file(writer.get(), "file", contents);
    archive_write_close(writer.get());
    return gzip;
}

} // namespace amble::formats
