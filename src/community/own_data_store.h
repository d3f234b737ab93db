#pragma once

#include "account/personal_data_store.h"

namespace amble::community {

/// What the community keeps about a person. Their stories and replies lose their words and their writer; a story's
/// place stays where others replied to it.
account::PersonalData own_data();

} // namespace amble::community
