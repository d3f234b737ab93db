#pragma once

#include "formats/limits.h"
#include "formats/recording.h"

#include <memory>

namespace amble::formats {

/// The attributes of one element; valid while the element is being started.
class XmlAttributes {
public:
    /// Names and values in turn, a null pointer at the end.
    explicit XmlAttributes(const char** names_and_values) : at_(names_and_values) {}

    std::optional<std::string_view> find(std::string_view name) const;
    int count() const;

private:
    const char** at_;
};

/// Receives what an XmlParser finds, in the order of the file; everything is UTF-8. Text may come in pieces.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
};

/// Why reading stopped before the end of the file.
struct XmlStop {
    enum class Kind {
        refuse, // nothing of this file is to be believed
        damage, // what was read before it stands
    };
    Kind kind;
    Flaw flaw;
};

/// Reads XML that strangers made, pushed in pieces of any size. Over expat, with what expat leaves open closed: a
/// DOCTYPE (and so every entity of the file's own) is refused, and so is whatever goes past the limits. Names keep
/// their prefix: real files use prefixes that they never declare.
class XmlParser {
public:
    XmlParser(XmlHandler& handler, const XmlLimits& limits);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// False once the parser has stopped; the rest of the file then need not be read.
    bool feed(std::string_view bytes);
    /// Parses what was fed so far now, instead of when there is more of it. False as feed().
    bool flush();
    /// Whether what was flushed ended whole and inside `depth` elements, so that another element may come next.
    bool is_between_elements(int depth) const;
    /// So many bytes of the file, with so many ends of lines, were read in another way. They count for its limit, and
    /// for the line at which damage is told.
    void skip(size_t bytes, size_t lines);
    /// To be called once, after the last piece.
    void finish();
    /// For the handler, from within a call to it: stops here.
    void stop(XmlStop reason);

    const std::optional<XmlStop>& stopped() const;

    struct State;

private:
    size_t skip_blanks(std::string_view bytes);

    std::unique_ptr<State> state_;
};

} // namespace amble::formats
