#include "account/account_pages.h"

#include "account/agree_pages.h"
#include "account/code_pages.h"
#include "account/data_pages.h"
#include "account/email_pages.h"
#include "account/join_pages.h"
#include "account/password_pages.h"
#include "account/profile_pages.h"
#include "account/record_pages.h"
#include "account/second_step_pages.h"
#include "account/session_pages.h"
#include "account/sign_in_pages.h"
#include "account/yours_pages.h"

#include <utility>

namespace amble::account {

Routes routes(Erasing erasing, ServerFacts facts) {
    Routes all;
    for (auto& group :
         {sign_in_routes(), code_routes(), join_routes(), agree_routes(), yours_routes(), profile_routes(),
          password_routes(), second_step_routes(), session_routes(), email_routes(), record_routes(),
          data_routes(std::make_shared<const Erasing>(std::move(erasing))), operator_routes(std::move(facts))})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace amble::account
