#include "foundation/http/server.h"

#include <stdexcept>

namespace amble::http {

Reply::~Reply() {
    if (connection_) connection_->drop();
}

void Reply::send(Response response) {
    if (!connection_) throw std::logic_error("a reply can be sent once");
    std::exchange(connection_, nullptr)->answer(std::move(response));
}

} // namespace amble::http
