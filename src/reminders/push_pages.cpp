#include "foundation/base/random.h"
#include "reminders/page_functions.h"
#include "reminders/push_store.h"

#include <algorithm>

namespace amble::reminders {

namespace {

using account::Visit;

constexpr size_t kLongestEndpoint = 1'000;
constexpr size_t kPoint = 65;
constexpr size_t kSecret = 16;

bool is_endpoint(std::string_view text) {
    return text.size() <= kLongestEndpoint && text.starts_with("https://") &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

bool is_bytes(std::string_view text, size_t size) {
    const auto bytes = parse_base64url(text);
    return bytes && bytes->size() == size;
}

} // namespace

http::Response subscribe(Visit& visit) {
    const std::string_view endpoint = visit.form.text("endpoint");
    const std::string_view key = visit.form.text("key");
    const std::string_view secret = visit.form.text("secret");
    if (!is_endpoint(endpoint) || !is_bytes(key, kPoint) || !is_bytes(secret, kSecret))
        return http::plain("This is no subscription.\n", 422);
    // The browser's service has given it a new address.
    if (const auto before = visit.form.text("before"); !before.empty())
        drop_endpoint(visit.data(), visit.person(), before);
    save_subscription(visit.data(), visit.person(),
                      {random_id(), std::string(endpoint), std::string(key), std::string(secret), visit.now});
    return http::see_other("/yours/reminders");
}

http::Response unsubscribe(Visit& visit) {
    if (const auto id = visit.path.id(0)) drop_subscription(visit.data(), visit.person(), *id);
    return http::see_other("/yours/reminders");
}

} // namespace amble::reminders
