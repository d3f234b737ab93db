#include "app/mail_command.h"

#include "foundation/base/clock.h"
#include "foundation/base/random.h"
#include "foundation/outgoing/mail_message.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>
#include <stdexcept>

namespace amble::app {

namespace {

std::string first_line(const std::string& file) {
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line))
        throw std::runtime_error(fmt::format("mail.password_file {} cannot be read, or is empty. Name a file that this "
                                             "user may read, whose first line is the password.",
                                             file));
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

outgoing::MailMessage test_message(const Config& config, const outgoing::MailAddress& to) {
    const std::string& site = config.site.site_name;
    return {.id = random_id(),
            .sent = wall_clock(),
            .from = outgoing::MailAddress::parse(config.mail.from).value(),
            .from_name = site,
            .to = to,
            .subject = "Mail from " + site + " works",
            .text = "The operator of " + site + " sent this to see whether mail arrives. Nothing is to be done.\n"};
}

int run(const cli::Arguments& arguments) {
    const Config config = config_for(arguments);
    if (config.mail.server.host.empty())
        throw std::runtime_error("No mail goes out yet: set mail.host and mail.from first.");
    const auto to = outgoing::MailAddress::parse(arguments.text("ADDRESS"));
    if (!to) throw std::runtime_error("Write the address like name@example.org.");
    const outgoing::MailMessage message = test_message(config, *to);
    const std::string text = outgoing::rendered(message);
    const outgoing::Sent sent =
        outgoing::MailServer(mail_server_settings(config.mail)).send({message.from.text(), message.to.text(), text});
    const std::string server = fmt::format("{}:{}", config.mail.server.host, config.mail.server.port);
    if (sent.delivery == outgoing::Delivery::accepted) {
        arguments.out << fmt::format("{} took the message for {}. See whether it arrives.\n", server, to->text());
        return cli::kDone;
    }
    arguments.err << fmt::format("{} {}: {}\n", server,
                                 sent.delivery == outgoing::Delivery::refused ? "refuses this recipient or message"
                                                                              : "did not take the message",
                                 sent.words);
    return cli::kFailed;
}

} // namespace

outgoing::MailServerSettings mail_server_settings(const MailSettings& mail) {
    outgoing::MailServerSettings server = mail.server;
    if (!mail.password_file.empty()) server.password = first_line(mail.password_file);
    return server;
}

cli::Command mail_test_command() {
    std::vector<cli::Option> options = {
        {"ADDRESS", "whom to write to", cli::Kind::text, "ADDRESS", "", cli::Option::Times::once}};
    for (const auto& setting : setting_options({"mail.host", "mail.port", "mail.security", "mail.user",
                                                "mail.password_file", "mail.from", "outgoing.ca_file", "site_name"}))
        options.push_back(setting);
    return {"mail test",
            "Send a message to see whether mail goes out.",
            "Hands one short message to the mail server of the settings and says what the server answered: that it "
            "took the message, or why not. Exits with 1 where it did not.",
            "amble mail test you@example.org --config /etc/amble/amble.toml",
            std::move(options),
            run};
}

} // namespace amble::app
