#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// Which of a table's columns Amble reads: -1 where there is none.
struct CsvColumns {
    char separator = ',';
    int date = -1;
    int start = -1;
    int end = -1;
    int minutes = -1;
    int steps = -1;
    int metres = -1;
    int sport = -1;
    int source = -1;
    int moment = -1;
    std::string_view maker; // of the table, where its heads tell and no column does

    /// A table of walks has their start and end, a table of days their date and steps or distance, one of counts the
    /// moment of each.
    bool has_walks() const { return start >= 0 && end >= 0; }
    bool has_days() const { return date >= 0 && start < 0 && has_amounts(); }
    bool has_counts() const { return moment >= 0 && has_amounts(); }

private:
    bool has_amounts() const { return steps >= 0 || metres >= 0; }
};

/// The cells of one line, quotes taken off.
std::vector<std::string> csv_cells(std::string_view line, char separator);

/// What the heads of the columns say, by the names that docs/csv.md lists; nothing where neither walks nor days nor
/// counts can be read by them.
std::optional<CsvColumns> csv_columns(std::string_view line);

/// Whether one of the lines is such a head.
bool is_csv(std::string_view beginning);

/// 10123 of "10,123", "10.123", "10 123" or "10123.0"; nothing for what is no count.
std::optional<int64_t> csv_count(std::string_view text);

/// 5120.5 of "5120.5", "5120,5" or "5.120,5", and "5,120.5" too: see csv_count(). The separator of the cells tells
/// what a comma before three digits is. Nothing for what is no amount, 0 to 1e8.
std::optional<double> csv_amount(std::string_view text, char separator);

/// How a file writes its days; by one alone nobody can tell 3/4/2026.
enum class DayOrder { day_month, month_day };

struct CsvDay {
    Day day;
    bool certain = true; // false: by numbers that could also be the other way round
};

std::optional<CsvDay> csv_day(std::string_view text, DayOrder order);

/// Whether a time of day other than midnight stands behind the day: then the row tells of a moment, not of a day.
bool csv_is_moment(std::string_view text);

} // namespace amble::formats
