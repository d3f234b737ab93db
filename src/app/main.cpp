#include "app/commands.h"

#include <unistd.h>

#include <iostream>

int main(int count, char** words) {
    amble::cli::Arguments streams(std::cout, std::cerr);
    streams.terminal = isatty(STDERR_FILENO) != 0;
    return amble::cli::run(amble::app::program(), {words + 1, words + count}, streams);
}
