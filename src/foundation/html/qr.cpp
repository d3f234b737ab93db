#include "foundation/html/qr.h"

#include <qrencode.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace amble::html {

namespace {

constexpr size_t kMostBytes = 500;
constexpr int kQuiet = 4; // modules around it, ISO/IEC 18004

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

/// With 15 % to spare for a screen at an angle or a fold in the paper.
Code code_of(std::string_view text) {
    if (text.size() > kMostBytes) throw std::runtime_error("too long for a QR code");
    const std::string copy(text); // the library reads bytes that it may take for its own
    Code code(QRcode_encodeData(static_cast<int>(copy.size()), reinterpret_cast<const unsigned char*>(copy.data()), 0,
                                QR_ECLEVEL_M));
    if (!code) throw std::runtime_error("a QR code could not be made");
    return code;
}

/// The black modules, each run of them in a row as one bar.
std::string bars_of(const QRcode& code) {
    std::string path;
    const auto black = [&](int x, int y) { return x < code.width && (code.data[y * code.width + x] & 1) != 0; };
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x) {
            if (!black(x, y)) continue;
            const int from = x;
            while (black(x, y))
                ++x;
            const std::string length = std::to_string(x - from);
            path += "M" + std::to_string(from + kQuiet) + " " + std::to_string(y + kQuiet) + "h" + length + "v1h-" +
                    length + "z";
        }
    return path;
}

} // namespace

void write_qr(Html& page, std::string_view text, Said label) {
    const Code code = code_of(text);
    const std::string side = std::to_string(code->width + 2 * kQuiet);
    page << R"(<svg class="qr" role="img")" << page.said("aria-label", label)
         << attribute("viewBox", "0 0 " + side + " " + side)
         << R"( shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000")"
         << attribute("d", bars_of(*code)) << "/></svg>";
}

} // namespace amble::html
