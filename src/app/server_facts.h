#pragma once

#include "account/operator_pages.h"
#include "app/config.h"

namespace amble::app {

/// What the operator's pages show of the running server: its settings without secrets, and how it is.
account::ServerFacts server_facts(const Config& config, std::function<http::Server::Counts()> connections);

} // namespace amble::app
