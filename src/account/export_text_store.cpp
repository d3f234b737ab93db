#include "account/export_text_store.h"

#include "foundation/base/json_writer.h"

#include <fmt/format.h>

namespace amble::account {

namespace {

bool reads_as_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string quoted(std::string_view text) {
    std::string field = "\"";
    if (reads_as_formula(text)) field += "'";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + "\"";
}

std::string csv_field(const database::Row& row, size_t place, ColumnKind kind) {
    if (row.is_null(place)) return "";
    switch (kind) {
    case ColumnKind::text:
        return quoted(row.text(place));
    case ColumnKind::whole:
        return std::to_string(row.integer(place));
    case ColumnKind::decimal:
        return fmt::format("{}", row.real(place));
    case ColumnKind::moment:
        return iso(row.instant(place));
    case ColumnKind::yes_no:
        return row.truth(place) ? "yes" : "no";
    }
    return "";
}

void write_json(JsonWriter& json, const database::Row& row, size_t place, ColumnKind kind) {
    if (row.is_null(place)) {
        json.null();
        return;
    }
    switch (kind) {
    case ColumnKind::text:
        json.value(row.text(place));
        return;
    case ColumnKind::whole:
        json.value(row.integer(place));
        return;
    case ColumnKind::decimal:
        json.value(row.real(place));
        return;
    case ColumnKind::moment:
        json.value(iso(row.instant(place)));
        return;
    case ColumnKind::yes_no:
        json.value(row.truth(place));
        return;
    }
}

} // namespace

std::string csv_of(const ExportTable& table, const database::Rows& rows) {
    std::string csv;
    for (size_t i = 0; i < table.columns.size(); ++i)
        csv += (i == 0 ? "" : ",") + std::string(table.columns[i].name);
    csv += "\r\n";
    for (const auto row : rows) {
        for (size_t i = 0; i < table.columns.size(); ++i)
            csv += (i == 0 ? "" : ",") + csv_field(row, i, table.columns[i].kind);
        csv += "\r\n";
    }
    return csv;
}

std::string json_of(const ExportTable& table, const database::Rows& rows) {
    JsonWriter json;
    json.begin_array();
    for (const auto row : rows) {
        json.begin_object();
        for (size_t i = 0; i < table.columns.size(); ++i) {
            json.key(table.columns[i].name);
            write_json(json, row, i, table.columns[i].kind);
        }
        json.end_object();
    }
    json.end_array();
    return json.take();
}

} // namespace amble::account
