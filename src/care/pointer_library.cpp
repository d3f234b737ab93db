#include "care/pointer_library.h"

#include "care/guidance.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

std::vector<LibraryPointer> library_with(const std::vector<LibraryPointer>& kept) {
    std::vector<LibraryPointer> library;
    for (const ShippedPointer& shipped : kShippedPointers) {
        const auto own = std::ranges::find(kept, shipped.key, &LibraryPointer::id);
        library.push_back(own == kept.end() ? LibraryPointer{std::string(shipped.key), std::string(shipped.words)}
                                            : *own);
    }
    const auto is_shipped = [](const LibraryPointer& each) {
        return std::ranges::find(kShippedPointers, each.id, &ShippedPointer::key) != kShippedPointers.end();
    };
    std::ranges::remove_copy_if(kept, std::back_inserter(library), is_shipped);
    return library;
}

Problems problems_of(const LibraryPointer& pointer) {
    if (pointer.words.empty()) return {problem("words", "Please write something here.")};
    if (length_utf8(pointer.words) > kLongestWords)
        return {problem("words", "Please use at most {0} characters.", {std::to_string(kLongestWords)})};
    return {};
}

} // namespace amble::care
