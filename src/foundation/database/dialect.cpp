#include "foundation/database/dialect.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::database {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

size_t run_length(std::string_view sql, bool (*belongs)(char)) {
    return static_cast<size_t>(std::find_if_not(sql.begin(), sql.end(), belongs) - sql.begin());
}

/// Up to and with `end`, looked for from `from`; the rest of the text where it is missing.
size_t length_to(std::string_view sql, std::string_view end, size_t from) {
    const size_t at = sql.find(end, from);
    return at == std::string_view::npos ? sql.size() : at + end.size();
}

// A doubled quote inside quotes reads as two quoted tokens side by side, which is all the same here.
Token first_token(std::string_view sql) {
    const char c = sql[0];
    if (is_blank(c)) return {Token::Kind::blank, sql.substr(0, run_length(sql, is_blank))};
    if (is_word(c)) return {Token::Kind::word, sql.substr(0, run_length(sql, is_word))};
    if (c == '\'' || c == '"') return {Token::Kind::quoted, sql.substr(0, length_to(sql, sql.substr(0, 1), 1))};
    if (sql.starts_with("--")) return {Token::Kind::comment, sql.substr(0, length_to(sql, "\n", 2))};
    if (sql.starts_with("/*")) return {Token::Kind::comment, sql.substr(0, length_to(sql, "*/", 2))};
    return {Token::Kind::other, sql.substr(0, 1)};
}

bool is_space(const Token& token) {
    return token.kind == Token::Kind::blank || token.kind == Token::Kind::comment;
}

bool is_keyword(const Token& token, std::string_view lower) {
    return token.kind == Token::Kind::word && lower_ascii(token.text) == lower;
}

/// Writes one statement over for PostgreSQL, token by token.
class ForPostgresql {
public:
    std::string translate(std::string_view sql) {
        for (const Token& token : tokens(sql)) {
            if (is_space(token)) {
                to_.append(token.text);
            } else {
                take(token);
            }
        }
        return std::move(to_);
    }

private:
    enum class Makes { nothing, table, column };

    void take(const Token& token) {
        ++count_;
        if (count_ == 1) first_ = lower_ascii(token.text);
        if (count_ == 2 && is_keyword(token, "table")) makes_ = made_by(first_);
        if (token.text == ")" && --depth_ == 0) closed_ = true;
        const bool is_table_option = makes_ == Makes::table && closed_ && token.text != ")";
        if (!is_table_option) to_.append(word_for(token));
        if (token.text == "(") ++depth_;
        count_column_words(token);
        after_as_ = is_keyword(token, "as");
    }

    static Makes made_by(std::string_view verb) {
        if (verb == "create") return Makes::table;
        return verb == "alter" ? Makes::column : Makes::nothing;
    }

    /// A column's name is its first word, and its type is the second.
    void count_column_words(const Token& token) {
        const bool starts_column = makes_ == Makes::table ? depth_ == 1 && (token.text == "(" || token.text == ",")
                                                          : makes_ == Makes::column && is_keyword(token, "column");
        column_words_ = starts_column ? 0 : column_words_ + 1;
    }

    std::string word_for(const Token& token) const {
        const bool is_column_type = makes_ != Makes::nothing && depth_ <= 1 && column_words_ == 1;
        if (!is_column_type && !after_as_) return std::string(token.text);
        if (is_keyword(token, "integer")) return "BIGINT";
        if (is_keyword(token, "real")) return "DOUBLE PRECISION";
        if (is_column_type && is_keyword(token, "text")) return "TEXT COLLATE \"C\"";
        return std::string(token.text);
    }

    std::string to_;
    std::string first_;
    Makes makes_ = Makes::nothing;
    int count_ = 0;
    int depth_ = 0;
    int column_words_ = 99; // none has begun
    bool closed_ = false;
    bool after_as_ = false;
};

std::string for_sqlite(std::string_view sql) {
    static constexpr std::string_view kLock = "FOR UPDATE SKIP LOCKED";
    std::string text(sql);
    const size_t at = text.find(kLock);
    if (at != std::string::npos) text.erase(at, kLock.size());
    return text;
}

bool is_for(std::string_view comment, Engine engine) {
    static constexpr std::string_view kOnly = "-- only: ";
    if (!comment.starts_with(kOnly)) return true;
    return trim(comment.substr(kOnly.size())) == (engine == Engine::sqlite ? "sqlite" : "postgresql");
}

} // namespace

std::vector<Token> tokens(std::string_view sql) {
    std::vector<Token> list;
    while (!sql.empty()) {
        list.push_back(first_token(sql));
        sql.remove_prefix(list.back().text.size());
    }
    return list;
}

std::string translated(std::string_view sql, Engine engine) {
    return engine == Engine::sqlite ? for_sqlite(sql) : ForPostgresql().translate(sql);
}

std::vector<std::string> statements(std::string_view script, Engine engine) {
    std::vector<std::string> list;
    std::string statement;
    bool wanted = true;
    const auto finish = [&] {
        if (wanted && !statement.empty()) list.push_back(std::string(trim(statement)));
        statement.clear();
        wanted = true;
    };
    for (const Token& token : tokens(script)) {
        if (token.text == ";") {
            finish();
        } else if (statement.empty() && is_space(token)) {
            wanted = wanted && is_for(token.text, engine);
        } else {
            statement.append(token.text);
        }
    }
    finish();
    return list;
}

} // namespace amble::database
