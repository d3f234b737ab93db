// For upload_reading_store_test.cpp: reads what waits in a database, and is killed in the middle of a large file.
#include "tracking/upload_reading_store.h"

#include <csignal>

namespace {

/// In pieces of 64 KiB: within the second file of the test, and past what is read of it to tell the format.
constexpr int kPiecesToLive = 40;

} // namespace

int main(int, char** arguments) {
    using namespace amble;
    const auto database = database::open(arguments[1]);
    Instant now = *parse_instant("2026-11-22T15:00:00Z");
    int pieces = 0;
    const auto clock = [&] {
        if (++pieces == kPiecesToLive) ::raise(SIGKILL);
        return now = now + std::chrono::milliseconds(500);
    };
    tracking::UploadReading reading({*database, tracking::UploadFolder(arguments[2]), clock});
    while (const auto job = jobs::claim(*database, now, std::chrono::seconds(600), jobs::Lane::reading)) {
        try {
            reading.read(*job);
        } catch (const jobs::LeftUndone&) {
            database->write([&](database::Transaction& data) { jobs::put_back(data, *job, now); });
        }
    }
}
