#include "account/joining.h"

namespace amble::account {

bool takes_members(const Settings& settings) {
    return settings.sign_up != SignUp::closed;
}

Sentence how_to_join(const Settings& settings) {
    if (settings.sign_up == SignUp::open) return {"Make an account, and be led from day to day.", {}};
    if (settings.contact.empty())
        return {"With an invitation. Ask the clinic or association that told you of this site.", {}};
    return {"With an invitation. Ask for one: {0}", {settings.contact}};
}

} // namespace amble::account
