#include "account/testing/zip.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace amble::account {

std::map<std::string, std::string> files_in(std::string_view zip) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), zip.data(), zip.size()) != ARCHIVE_OK)
        throw std::runtime_error("no zip");
    std::map<std::string, std::string> files;
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        std::string& text = files[archive_entry_pathname(entry)];
        std::array<char, 4096> part{};
        for (la_ssize_t read = 0; (read = archive_read_data(reader.get(), part.data(), part.size())) > 0;)
            text.append(part.data(), static_cast<size_t>(read));
    }
    return files;
}

} // namespace amble::account
