#include "care/message.h"

#include "foundation/base/text.h"

namespace amble::care {

std::string_view name(Sender sender) {
    return sender == Sender::member ? "member" : "specialist";
}

Problems problems_of(const Message& message, int sent_today) {
    Problems problems;
    if (message.words.empty() && !message.file) problems.push_back(problem("message", "Please write something here."));
    if (length_utf8(message.words) > kLongestMessage)
        problems.push_back(problem("message", "Please use at most {0} characters.", {std::to_string(kLongestMessage)}));
    if (sent_today >= kMostMessagesADay)
        problems.push_back(problem("message", "{0} messages within a day are the most. Please make an appointment.",
                                   {std::to_string(kMostMessagesADay)}));
    return problems;
}

} // namespace amble::care
