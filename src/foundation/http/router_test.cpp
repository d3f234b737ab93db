#include "foundation/http/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace amble::http {

namespace {

Router a_router() {
    Router router;
    router.add(Method::get, "/", 0);
    router.add(Method::get, "/walks", 1);
    router.add(Method::post, "/walks", 2);
    router.add(Method::get, "/walks/:walk", 3);
    router.add(Method::get, "/walks/new", 4);
    router.add(Method::post, "/walks/:walk/edit", 5);
    router.add(Method::get, "/walks/new/:step", 6);
    router.add(Method::get, "/:handle/stories/:story", 7);
    return router;
}

std::optional<size_t> route(Method method, std::string_view path) {
    const auto match = a_router().find(method, path);
    if (!match) return std::nullopt;
    return match->route;
}

} // namespace

TEST(Router, a_literal_goes_before_a_place) {
    EXPECT_EQ(route(Method::get, "/"), 0u);
    EXPECT_EQ(route(Method::get, "/walks/new"), 4u);
    EXPECT_EQ(route(Method::get, "/walks/old"), 3u);
    EXPECT_EQ(route(Method::get, "/walks/new/2"), 6u);
}

TEST(Router, a_literal_that_leads_nowhere_gives_way_to_a_place) {
    EXPECT_EQ(route(Method::post, "/walks/new/edit"), 5u);
    EXPECT_EQ(route(Method::get, "/walks/stories/x"), 7u);
}

TEST(Router, a_place_takes_exactly_one_segment) {
    for (const char* path : {"/walks/", "/walks/a/b", "/walks/a/edit/", "walks/", "", "//"})
        EXPECT_FALSE(route(Method::get, path)) << path;
}

TEST(Router, values_come_in_the_order_of_the_places) {
    const auto match = a_router().find(Method::get, "/ann/stories/AAAAAAAAAAAAAAAAAAAAAA");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->values.at(0), "ann");
    EXPECT_EQ(match->values.id(1), Id());
    EXPECT_FALSE(match->values.id(0));
}

TEST(Router, head_finds_what_get_finds) {
    EXPECT_EQ(route(Method::head, "/walks"), 1u);
    EXPECT_FALSE(route(Method::head, "/walks/a/edit"));
}

TEST(Router, a_path_names_its_methods) {
    const auto router = a_router();
    EXPECT_EQ(router.methods("/walks"), (std::vector{Method::get, Method::head, Method::post}));
    EXPECT_EQ(router.methods("/walks/a/edit"), std::vector{Method::post});
    EXPECT_TRUE(router.methods("/nowhere").empty());
}

TEST(Router, the_same_shape_twice_is_our_mistake) {
    auto router = a_router();
    EXPECT_THROW(router.add(Method::get, "/walks/:other", 9), std::logic_error);
    EXPECT_THROW(router.add(Method::get, "walks", 9), std::logic_error);
}

TEST(Router, verbs_are_case_sensitive) {
    EXPECT_EQ(parse_method("DELETE"), Method::remove);
    EXPECT_EQ(parse_method("get"), Method::other);
    EXPECT_EQ(parse_method("BREW"), Method::other);
}

} // namespace amble::http
