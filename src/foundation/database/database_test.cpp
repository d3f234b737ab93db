#include "foundation/database/database.h"

#include "foundation/database/testing.h"

#include <fmt/format.h>

#include <atomic>
#include <future>
#include <limits>
#include <thread>

namespace amble::database {

namespace {

class Tables : public EachEngine {
protected:
    Tables() { schema_ = TestDatabase::Schema::none; }

    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        database().write([](Transaction& transaction) {
            transaction.execute("CREATE TABLE kind (name TEXT NOT NULL PRIMARY KEY) STRICT");
            transaction.execute("CREATE TABLE note (number INTEGER NOT NULL PRIMARY KEY, metres REAL, text TEXT,"
                                " kind TEXT REFERENCES kind (name)) STRICT");
        });
    }

    void save(int64_t number) {
        database().write([&](Transaction& transaction) { insert(transaction, number); });
    }

    static void insert(Transaction& transaction, int64_t number) {
        transaction.execute("INSERT INTO note (number) VALUES ($1)", number);
    }

    int64_t count() {
        int64_t found = 0;
        database().read([&](Transaction& transaction) {
            found = transaction.query("SELECT count(*) FROM note").only().integer(0);
        });
        return found;
    }
};

EACH_ENGINE_OF(Tables);

} // namespace

TEST_P(Tables, give_back_what_was_put_in) {
    const std::string text = "Grüße, \"it's\" 🦴\n";
    database().write([&](Transaction& transaction) {
        transaction.execute("INSERT INTO note (number, metres, text) VALUES ($1, $2, $3)",
                            std::numeric_limits<int64_t>::min(), 0.1 + 0.2, text);
        transaction.execute("INSERT INTO note (number, metres, text) VALUES ($1, $2, $3)",
                            std::numeric_limits<int64_t>::max(), std::optional<double>(), std::string_view());
    });
    database().read([&](Transaction& transaction) {
        const Rows rows = transaction.query("SELECT number, metres, text FROM note ORDER BY number");
        ASSERT_EQ(rows.size(), 2u);
        EXPECT_EQ(rows[0].integer(0), std::numeric_limits<int64_t>::min());
        EXPECT_EQ(rows[0].real(1), 0.1 + 0.2);
        EXPECT_EQ(rows[0].text(2), text);
        EXPECT_EQ(rows[1].integer(0), std::numeric_limits<int64_t>::max());
        EXPECT_TRUE(rows[1].is_null(1));
        EXPECT_EQ(rows[1].text(2), "");
        EXPECT_FALSE(rows[1].is_null(2));
    });
}

TEST_P(Tables, give_back_days_ids_and_truths) {
    const Id id(std::array<uint8_t, 16>{1, 2, 3});
    database().read([&](Transaction& transaction) {
        const Rows rows = transaction.query(
            "SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS INTEGER), CAST($4 AS INTEGER), CAST($5 AS INTEGER)",
            day_of({2026, 2, 28}), id, true, Instant{1'234'567'890'123'456}, PersonId{42});
        EXPECT_EQ(rows.only().day(0), day_of({2026, 2, 28}));
        EXPECT_EQ(rows.only().id(1), id);
        EXPECT_TRUE(rows.only().truth(2));
        EXPECT_EQ(rows.only().instant(3), Instant{1'234'567'890'123'456});
        EXPECT_EQ(rows.only().person(4), PersonId{42});
    });
}

TEST_P(Tables, bind_parameters_by_number_and_not_by_appearance) {
    database().read([](Transaction& transaction) {
        const Rows rows = transaction.query("SELECT CAST($2 AS INTEGER), CAST($1 AS INTEGER)", 1, 2);
        EXPECT_EQ(rows.only().integer(0), 2);
        EXPECT_EQ(rows.only().integer(1), 1);
    });
}

TEST_P(Tables, count_truth_and_sums_as_integers) {
    save(3);
    save(4);
    database().read([](Transaction& transaction) {
        const Rows rows = transaction.query("SELECT sum(number), number > 3, avg(number) FROM note"
                                            " GROUP BY number ORDER BY number");
        EXPECT_EQ(rows[0].integer(0), 3);
        EXPECT_FALSE(rows[0].truth(1));
        EXPECT_TRUE(rows[1].truth(1));
        EXPECT_EQ(rows[1].real(2), 4.0);
    });
}

TEST_P(Tables, refuse_a_value_of_the_wrong_type) {
    const auto insert_with = [this](const auto& number, const auto& metres) {
        database().write([&](Transaction& transaction) {
            transaction.execute("INSERT INTO note (number, metres) VALUES ($1, $2)", number, metres);
        });
    };
    EXPECT_NO_THROW(insert_with(1, 5));
    EXPECT_NO_THROW(insert_with(2.0, "5.5"));
    EXPECT_THROW(insert_with(2.5, 5), Error);
    EXPECT_THROW(insert_with("many", 5), Error);
    EXPECT_THROW(insert_with(3, "far"), Error);
}

TEST_P(Tables, refuse_text_that_one_engine_cannot_hold) {
    const auto insert_text = [this](std::string_view text) {
        database().write(
            [&](Transaction& transaction) { transaction.execute("INSERT INTO kind (name) VALUES ($1)", text); });
    };
    EXPECT_THROW(insert_text(std::string_view("a\0b", 3)), Error);
    EXPECT_THROW(insert_text("\xff"), Error);
}

TEST_P(Tables, order_text_by_bytes) {
    database().write([](Transaction& transaction) {
        for (const char* name : {"b", "B", "-a", "ä", "Z_", "a"})
            transaction.execute("INSERT INTO kind (name) VALUES ($1)", name);
    });
    std::string order;
    database().read([&](Transaction& transaction) {
        for (const Row row : transaction.query("SELECT name FROM kind ORDER BY name"))
            order += fmt::format("{} ", row.text(0));
    });
    EXPECT_EQ(order, "-a B Z_ a b ä ");
}

TEST_P(Tables, misread_a_column_never_silently) {
    database().read([](Transaction& transaction) {
        const Rows rows = transaction.query("SELECT CAST(1 AS INTEGER), CAST('a' AS TEXT), NULL");
        EXPECT_THROW(rows.only().text(0), Error);
        EXPECT_THROW(rows.only().integer(1), Error);
        EXPECT_THROW(rows.only().day(1), Error);
        EXPECT_THROW(rows.only().integer(2), Error);
        EXPECT_THROW(rows.only().integer(3), Error);
        EXPECT_EQ(rows.only().maybe_integer(2), std::nullopt);
        EXPECT_EQ(rows.only().maybe_text(1), "a");
    });
}

TEST_P(Tables, want_as_many_values_as_parameters) {
    EXPECT_THROW(database().read([](Transaction& transaction) {
        transaction.query("SELECT CAST($1 AS INTEGER), CAST($2 AS INTEGER)", 1);
    }),
                 Error);
}

TEST_P(Tables, say_what_is_wrong_with_a_statement) {
    try {
        database().read([](Transaction& transaction) { transaction.query("SELECT pace FROM note"); });
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string_view(error.what()).find("pace"), std::string_view::npos) << error.what();
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(Tables, say_how_many_rows_changed) {
    save(1);
    save(2);
    save(3);
    database().write([](Transaction& transaction) {
        EXPECT_EQ(transaction.execute("UPDATE note SET metres = 1 WHERE number > $1", 1), 2);
        EXPECT_EQ(transaction.execute("DELETE FROM note WHERE number = $1", 17), 0);
    });
}

TEST_P(Tables, call_a_key_in_the_way_a_conflict) {
    save(1);
    EXPECT_THROW(save(1), Conflict);
    EXPECT_THROW(database().write([](Transaction& transaction) {
        transaction.execute("INSERT INTO note (number, kind) VALUES (2, 'unheard of')");
    }),
                 Conflict);
    EXPECT_EQ(count(), 1);
}

TEST_P(Tables, keep_nothing_of_a_work_that_threw) {
    EXPECT_THROW(database().write([](Transaction& transaction) {
        insert(transaction, 1);
        throw std::runtime_error("changed our mind");
    }),
                 std::runtime_error);
    EXPECT_EQ(count(), 0);
}

TEST_P(Tables, keep_nothing_of_a_work_that_swallowed_an_error) {
    save(1);
    EXPECT_THROW(database().write([](Transaction& transaction) {
        insert(transaction, 2);
        try {
            insert(transaction, 1);
        } catch (const Conflict&) {
        }
    }),
                 Conflict);
    EXPECT_EQ(count(), 1);
}

TEST_P(Tables, cannot_be_written_by_a_read) {
    EXPECT_THROW(database().read([](Transaction& transaction) { insert(transaction, 1); }), Error);
    EXPECT_EQ(count(), 0);
}

TEST_P(Tables, look_the_same_all_through_one_read) {
    save(1);
    database().read([this](Transaction& transaction) {
        EXPECT_EQ(transaction.query("SELECT count(*) FROM note").only().integer(0), 1);
        save(2);
        EXPECT_EQ(transaction.query("SELECT count(*) FROM note").only().integer(0), 1);
    });
    EXPECT_EQ(count(), 2);
}

TEST_P(Tables, answer_what_was_asked_in_order) {
    save(1);
    save(2);
    database().read([](Transaction& transaction) {
        auto first = transaction.ask("SELECT number FROM note WHERE number = $1", 1);
        auto dropped = transaction.ask("SELECT number FROM note");
        {
            const std::string short_lived = "x";
            auto second = transaction.ask("SELECT CAST($1 AS TEXT)", short_lived);
            EXPECT_EQ(second.rows().only().text(0), "x");
        }
        EXPECT_EQ(transaction.query("SELECT max(number) FROM note").only().integer(0), 2);
        EXPECT_EQ(first.rows().only().integer(0), 1);
    });
}

TEST_P(Tables, do_not_forget_what_was_asked_and_never_looked_at) {
    database().write([](Transaction& transaction) {
        for (int number = 0; number < 500; ++number)
            transaction.ask("INSERT INTO note (number) VALUES ($1)", number);
    });
    EXPECT_EQ(count(), 500);
    EXPECT_THROW(
        database().write([](Transaction& transaction) { transaction.ask("INSERT INTO note (number) VALUES (7)"); }),
        Conflict);
}

TEST_P(Tables, stream_row_by_row) {
    database().write([](Transaction& transaction) {
        for (int number = 0; number < 1000; ++number)
            transaction.ask("INSERT INTO note (number, text) VALUES ($1, $2)", number, fmt::format("note {}", number));
    });
    int64_t next = 10;
    database().read([&](Transaction& transaction) {
        transaction.stream("SELECT number, text FROM note WHERE number >= $1 ORDER BY number", {10},
                           [&](const Row& row) {
                               ASSERT_EQ(row.integer(0), next);
                               ASSERT_EQ(row.text(1), fmt::format("note {}", next));
                               ++next;
                           });
        EXPECT_EQ(transaction.query("SELECT count(*) FROM note").only().integer(0), 1000);
    });
    EXPECT_EQ(next, 1000);
}

TEST_P(Tables, serve_on_after_a_stream_was_broken_off) {
    save(1);
    save(2);
    EXPECT_THROW(database().read([](Transaction& transaction) {
        transaction.stream("SELECT number FROM note", {}, [](const Row&) { throw std::runtime_error("enough"); });
    }),
                 std::runtime_error);
    EXPECT_EQ(count(), 2);
}

TEST_P(Tables, keep_more_statements_than_are_kept_prepared) {
    database().read([](Transaction& transaction) {
        for (int round = 0; round < 2; ++round)
            for (int number = 0; number < 600; ++number)
                EXPECT_EQ(transaction.query(fmt::format("SELECT CAST({} AS INTEGER)", number)).only().integer(0),
                          number);
    });
}

TEST_P(Tables, answer_later_what_is_read_later) {
    save(1);
    std::promise<int64_t> found;
    auto number = std::make_shared<int64_t>(0);
    database().read_later(
        [number](Transaction& transaction) {
            *number = transaction.query("SELECT count(*) FROM note").only().integer(0);
        },
        [&found, number](std::exception_ptr failed) {
            failed ? found.set_exception(failed) : found.set_value(*number);
        });
    EXPECT_EQ(found.get_future().get(), 1);
}

TEST_P(Tables, tell_each_write_its_own_end) {
    constexpr int kWrites = 200;
    std::atomic<int> saved = 0;
    std::atomic<int> refused = 0;
    std::promise<void> finished;
    for (int i = 0; i < kWrites; ++i) {
        database().write_later([i](Transaction& transaction) { insert(transaction, i / 2); },
                               [&](std::exception_ptr failed) {
                                   ++(failed ? refused : saved);
                                   if (saved + refused == kWrites) finished.set_value();
                               });
    }
    finished.get_future().wait();
    EXPECT_EQ(saved, kWrites / 2);
    EXPECT_EQ(refused, kWrites / 2);
    EXPECT_EQ(count(), kWrites / 2);
}

TEST_P(Tables, show_a_save_to_whoever_was_told_of_it) {
    std::vector<std::thread> people;
    std::atomic<int> unseen = 0;
    for (int person = 0; person < 4; ++person) {
        people.emplace_back([&, person] {
            for (int i = 0; i < 25; ++i) {
                const int64_t number = person * 1000 + i;
                save(number);
                database().read([&](Transaction& transaction) {
                    unseen += transaction.query("SELECT 1 FROM note WHERE number = $1", number).empty();
                });
            }
        });
    }
    for (std::thread& person : people)
        person.join();
    EXPECT_EQ(unseen, 0);
    EXPECT_EQ(count(), 100);
}

// Two who each look whether there is room for one more, and then take it: the engine must not let both.
TEST_P(Tables, make_check_then_insert_safe) {
    std::vector<std::thread> people;
    for (int person = 0; person < 4; ++person) {
        people.emplace_back([&, person] {
            for (int i = 0; i < 10; ++i) {
                database().write([&](Transaction& transaction) {
                    const int64_t taken = transaction.query("SELECT count(*) FROM note").only().integer(0);
                    if (taken < 5) insert(transaction, person * 100 + i);
                });
            }
        });
    }
    for (std::thread& person : people)
        person.join();
    EXPECT_EQ(count(), 5);
}

TEST_P(Tables, are_there_after_a_restart) {
    save(1);
    made().reopen();
    EXPECT_EQ(count(), 1);
}

} // namespace amble::database
