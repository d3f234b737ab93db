#include "formats/fit_profile.h"

#include <algorithm>
#include <array>

namespace amble::formats::fit {

namespace {

struct Name {
    int64_t number;
    std::string_view text;
};

constexpr std::array kSports{
    Name{0, "generic"},
    Name{1, "running"},
    Name{2, "cycling"},
    Name{3, "transition"},
    Name{4, "fitness_equipment"},
    Name{5, "swimming"},
    Name{6, "basketball"},
    Name{7, "soccer"},
    Name{8, "tennis"},
    Name{9, "american_football"},
    Name{10, "training"},
    Name{11, "walking"},
    Name{12, "cross_country_skiing"},
    Name{13, "alpine_skiing"},
    Name{14, "snowboarding"},
    Name{15, "rowing"},
    Name{16, "mountaineering"},
    Name{17, "hiking"},
    Name{18, "multisport"},
    Name{19, "paddling"},
    Name{20, "flying"},
    Name{21, "e_biking"},
    Name{22, "motorcycling"},
    Name{23, "boating"},
    Name{24, "driving"},
    Name{25, "golf"},
    Name{26, "hang_gliding"},
    Name{27, "horseback_riding"},
    Name{28, "hunting"},
    Name{29, "fishing"},
    Name{30, "inline_skating"},
    Name{31, "rock_climbing"},
    Name{32, "sailing"},
    Name{33, "ice_skating"},
    Name{34, "sky_diving"},
    Name{35, "snowshoeing"},
    Name{36, "snowmobiling"},
    Name{37, "stand_up_paddleboarding"},
    Name{38, "surfing"},
    Name{39, "wakeboarding"},
    Name{40, "water_skiing"},
    Name{41, "kayaking"},
    Name{42, "rafting"},
    Name{43, "windsurfing"},
    Name{44, "kitesurfing"},
    Name{47, "boxing"},
    Name{48, "floor_climbing"},
    Name{49, "baseball"},
    Name{53, "diving"},
    Name{62, "hiit"},
    Name{64, "racket"},
    Name{65, "wheelchair_push_walk"},
    Name{66, "wheelchair_push_run"},
    Name{67, "meditation"},
    Name{69, "disc_golf"},
    Name{71, "cricket"},
    Name{72, "rugby"},
    Name{73, "hockey"},
    Name{74, "lacrosse"},
    Name{75, "volleyball"},
    Name{76, "water_tubing"},
    Name{77, "wakesurfing"},
    Name{80, "mixed_martial_arts"},
    Name{82, "snorkeling"},
    Name{83, "dance"},
    Name{84, "jump_rope"},
};

constexpr std::array kSubSports{
    Name{27, "indoor_walking"},
    Name{30, "casual_walking"},
    Name{31, "speed_walking"},
};

constexpr std::array kManufacturers{
    Name{1, "Garmin"},  Name{23, "Suunto"},  Name{32, "Wahoo"},   Name{76, "Moxy"},        Name{123, "Polar"},
    Name{260, "Zwift"}, Name{265, "Strava"}, Name{267, "Bryton"}, Name{289, "Hammerhead"}, Name{294, "Coros"},
};

template<size_t size>
std::string_view name_in(const std::array<Name, size>& names, int64_t number) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.number == number; });
    return found == names.end() ? std::string_view() : found->text;
}

} // namespace

std::string_view sport_name(int64_t sport) {
    return name_in(kSports, sport);
}

std::string_view sub_sport_name(int64_t sub_sport) {
    return name_in(kSubSports, sub_sport);
}

std::string_view manufacturer_name(int64_t manufacturer) {
    return name_in(kManufacturers, manufacturer);
}

bool counts_strides(int64_t sport) {
    constexpr int64_t kRunning = 1;
    constexpr int64_t kWalking = 11;
    constexpr int64_t kHiking = 17;
    return sport == kRunning || sport == kWalking || sport == kHiking;
}

} // namespace amble::formats::fit
