#pragma once

#include "account/visit.h"
#include "foundation/html/form.h"

namespace amble::account {

/// A form that shows again what was sent with this request, and what has to be mended. The visit must outlive it.
inline html::FormState sent_form(const Visit& visit, Problems problems = {}) {
    return {[&visit](std::string_view name) { return std::string(visit.form.text(name)); }, std::move(problems)};
}

/// The value, or T() with its problem added to `problems`.
template<class T>
T noted(Problems& problems, Result<T> result) {
    if (result) return std::move(*result);
    problems.push_back(result.error());
    return T();
}

} // namespace amble::account
