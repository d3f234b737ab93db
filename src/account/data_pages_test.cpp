#include "account/data_pages.h"

#include "account/own_data_store.h"
#include "account/password.h"
#include "account/person_store.h"
#include "account/session.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/testing/zip.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace amble::account {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const std::string kPassword = "tin roof umbrella";
const std::string kSession(kSessionCookie);

class DataPages : public database::EachEngine {
protected:
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = a_person(database(), "anna");
        const std::string hash = a_weak_hash(composed_password(kPassword));
        database().write(
            [&](database::Transaction& data) { save_password(data, "anna", hash, *parse_day("2026-01-01")); });
        const bool on_sqlite = GetParam() == database::Engine::sqlite;
        ledger_ = std::filesystem::temp_directory_path() /
                  ("amble-data-pages-" + std::to_string(getpid()) + (on_sqlite ? "-sqlite" : "-postgresql"));
        std::filesystem::remove(ledger_);
    }
    void TearDown() override {
        if (!ledger_.empty()) std::filesystem::remove(ledger_);
    }

    Pages annas_browser() {
        const Erasing erasing{{own_data()}, ledger_};
        Pages pages(database(), data_routes(std::make_shared<const Erasing>(erasing)), kNow);
        pages.sign_in_as(anna_);
        return pages;
    }
    bool exists() {
        bool found = false;
        database().read([&](database::Transaction& data) { found = find_account(data, anna_).has_value(); });
        return found;
    }

    PersonId anna_;
    std::filesystem::path ledger_;
};

} // namespace

EACH_ENGINE_OF(DataPages);

TEST_P(DataPages, the_export_is_a_zip_to_keep) {
    Pages pages = annas_browser();
    EXPECT_EQ(pages.get("/yours/export").status, 200);
    const auto zip = pages.post("/yours/export");
    EXPECT_EQ(zip.content_type, "application/zip");
    EXPECT_EQ(header_of(zip, "Content-Disposition"), "attachment; filename=\"amble-2026-11-22.zip\"");
    EXPECT_TRUE(files_in(zip.body).contains("person.json"));
}

TEST_P(DataPages, erasing_asks_to_be_sure_and_for_the_password) {
    Pages pages = annas_browser();
    EXPECT_EQ(pages.post("/yours/erase", {{"password", kPassword}}).status, 422);
    EXPECT_EQ(pages.post("/yours/erase", {{"sure", "yes"}, {"password", "wrong wrong wrong"}}).status, 422);
    EXPECT_TRUE(exists());
}

TEST_P(DataPages, erasing_says_until_when_copies_are_kept_before_and_after) {
    Pages pages = annas_browser();
    pages.settings.keep_backups_days = 14;
    pages.settings.keep_records_years = 10;
    const auto before = pages.get("/yours/erase");
    const auto after = pages.post("/yours/erase", {{"sure", "yes"}, {"password", kPassword}});
    for (const auto& page : {before, after}) {
        EXPECT_EQ(page.status, 200);
        EXPECT_TRUE(shows(page, "7 Dec 2026"));
        EXPECT_TRUE(shows(page, "22 Nov 2036"));
    }
    EXPECT_FALSE(exists());
}

TEST_P(DataPages, an_erasure_signs_out_and_clears_what_the_browser_kept) {
    Pages pages = annas_browser();
    const auto answer = pages.post("/yours/erase", {{"sure", "yes"}, {"password", kPassword}});
    EXPECT_FALSE(pages.cookies.contains(kSession));
    EXPECT_EQ(header_of(answer, "Clear-Site-Data"), "\"cache\", \"storage\"");
    EXPECT_EQ(pages.get("/yours/export").status, 401);
}

} // namespace amble::account
