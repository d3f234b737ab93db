#include "tracking/recording_commands.h"

#include "formats/inspector.h"

#include <filesystem>
#include <fstream>
#include <vector>

namespace amble::tracking {

namespace {

formats::Reading cannot_open(std::string sentence) {
    return formats::refused(formats::Format::unknown, {formats::FlawCode::cannot_open, {std::move(sentence), {}}});
}

} // namespace

formats::Reading read_recording(const std::string& path, const std::function<void(size_t bytes)>& read) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return cannot_open("This is a folder. Name the files in it.");
    if (!std::filesystem::exists(path, error)) return cannot_open("There is no file of this name.");
    std::ifstream file(path, std::ios::binary);
    if (!file) return cannot_open("The file cannot be opened. Check that you may read it.");
    std::vector<char> piece(size_t{64} << 10);
    const auto next = [&]() -> std::string_view {
        if (!file) return {};
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        read(static_cast<size_t>(file.gcount()));
        return {piece.data(), static_cast<size_t>(file.gcount())};
    };
    formats::Reading reading = formats::inspect(next, {}, std::filesystem::path(path).filename().string());
    if (file.bad()) return cannot_open("The file could not be read to its end.");
    return reading;
}

uint64_t bytes_of(const std::vector<std::string>& paths) {
    uint64_t total = 0;
    for (const std::string& path : paths) {
        std::error_code none;
        const auto size = std::filesystem::file_size(path, none);
        if (!none) total += size;
    }
    return total;
}

std::string printable(std::string_view text) {
    std::string shown;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool latin_control =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (latin_control) ++i;
        shown += latin_control || byte < 0x20 || byte == 0x7F ? '?' : text[i];
    }
    return shown;
}

} // namespace amble::tracking
