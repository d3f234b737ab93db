#pragma once

#include <curl/curl.h>

#include <csignal>
#include <memory>
#include <stdexcept>
#include <string>

namespace amble::outgoing {

struct EndHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct EndList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, EndHandle>;
using List = std::unique_ptr<curl_slist, EndList>;

/// A handle of libcurl, which is set up for the whole program first. From then on the program ignores SIGPIPE: OpenSSL
/// writes to a connection that is gone as it would to a file, and libcurl guards against that in one thread only.
inline Handle make_handle() {
    static const CURLcode ready = [] {
        std::signal(SIGPIPE, SIG_IGN);
        return curl_global_init(CURL_GLOBAL_DEFAULT);
    }();
    Handle handle(ready == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) throw std::runtime_error("libcurl could not be set up");
    return handle;
}

/// Throws std::logic_error for an option that this libcurl does not know.
template<class Value>
void set(CURL* handle, CURLoption option, Value value) {
    if (curl_easy_setopt(handle, option, value) != CURLE_OK)
        throw std::logic_error("libcurl refuses option " + std::to_string(option));
}

inline void append(List& list, const std::string& line) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (!longer) throw std::bad_alloc();
    if (!list) list.reset(longer);
}

} // namespace amble::outgoing
