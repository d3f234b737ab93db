#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace amble::care {

/// How two people meet. The telephone is named first: it needs no journey and no equipment.
enum class Way { telephone, in_person, video };

inline constexpr std::array kWays{Way::telephone, Way::in_person, Way::video};

/// "telephone", "in_person", "video": as stored and sent.
std::string_view name(Way way);
std::optional<Way> parse_way(std::string_view name);
/// In English, its own key in the catalogue: "By telephone".
std::string_view wording(Way way);

/// What people come with, as a specialist offers it and a visitor looks for it. Design: words for a search, no
/// diagnosis.
struct Topic {
    std::string_view key;
    std::string_view wording; // English
};
inline constexpr std::array<Topic, 9> kTopics{{
    {"before_walking", "Advice before starting to walk"},
    {"lasting_pain", "Back pain that lasts"},
    {"new_pain", "New back pain"},
    {"leg_pain", "Pain that goes down the leg"},
    {"after_operation", "After an operation"},
    {"weak_bones", "Thin or broken bones"},
    {"pregnancy", "Pregnancy and after birth"},
    {"fear_of_moving", "Fear of moving"},
    {"older_people", "Older people, and falls"},
}};

/// Languages a specialist can work in, each named in itself, by ISO 639-1.
struct Language {
    std::string_view code;
    std::string_view own_name;
};
inline constexpr std::array<Language, 18> kLanguages{{
    {"ar", "العربية"},
    {"bn", "বাংলা"},
    {"de", "Deutsch"},
    {"en", "English"},
    {"es", "Español"},
    {"fa", "فارسی"},
    {"fr", "Français"},
    {"hi", "हिन्दी"},
    {"it", "Italiano"},
    {"nl", "Nederlands"},
    {"pl", "Polski"},
    {"pt", "Português"},
    {"ro", "Română"},
    {"ru", "Русский"},
    {"sv", "Svenska"},
    {"tr", "Türkçe"},
    {"uk", "Українська"},
    {"zh", "中文"},
}};

} // namespace amble::care
