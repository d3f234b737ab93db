#include "account/token.h"

#include "account/password_hash.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace amble::account {

TEST(Token, what_is_stored_and_what_a_form_carries_do_not_lead_to_each_other) {
    const std::string token = new_token();
    EXPECT_EQ(token.size(), 43u);
    EXPECT_NE(token, new_token());
    EXPECT_NE(token_hash(token), form_token(token));
    EXPECT_NE(token_hash(token), token);
    EXPECT_EQ(token_hash(token), token_hash(token));
}

TEST(PasswordHash, the_right_password_fits_and_no_other) {
    const auto stored = hash_password("tin roof umbrella");
    ASSERT_TRUE(stored);
    EXPECT_TRUE(stored->starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << *stored;
    EXPECT_EQ(check_password("tin roof umbrella", stored), PasswordCheck::right);
    EXPECT_EQ(check_password("tin roof umbrellas", stored), PasswordCheck::wrong);
    EXPECT_EQ(check_password("", stored), PasswordCheck::wrong);
    EXPECT_NE(hash_password("tin roof umbrella"), stored);
}

TEST(PasswordHash, no_password_fits_where_there_is_no_account) {
    EXPECT_EQ(check_password("", std::nullopt), PasswordCheck::wrong);
    EXPECT_EQ(check_password("anything", std::nullopt), PasswordCheck::wrong);
    EXPECT_EQ(check_password("anything", "no hash"), PasswordCheck::wrong);
}

TEST(PasswordHash, one_made_with_less_work_is_to_be_made_anew) {
    EXPECT_FALSE(needs_rehash(*hash_password("tin roof umbrella")));
    EXPECT_TRUE(needs_rehash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
                             "9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ"));
}

TEST(PasswordHash, a_flood_is_turned_away_and_the_rest_is_served) {
    std::atomic<int> served = 0;
    std::atomic<int> turned_away = 0;
    std::vector<std::thread> crowd;
    for (int i = 0; i < 60; ++i)
        crowd.emplace_back(
            [&] { (check_password("guess", std::nullopt) == PasswordCheck::busy ? turned_away : served)++; });
    for (auto& one : crowd)
        one.join();
    EXPECT_EQ(served + turned_away, 60);
    EXPECT_GE(served, 32);
}

} // namespace amble::account
