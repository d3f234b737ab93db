#pragma once

#include "formats/reader.h"
#include "formats/xml_mender.h"
#include "formats/xml_parser.h"

namespace amble::formats {

/// What is made of the elements of one kind of XML file.
class XmlRecorder : public XmlHandler {
public:
    virtual bool has_read_something() const = 0;
    /// What was read, without what the file broke off in.
    virtual Reading take() = 0;

    void attach(XmlParser& parser) { parser_ = &parser; }

protected:
    /// Stops reading, and nothing of the file is believed; nothing happens without a reason.
    void refuse(const std::optional<Flaw>& why) {
        if (why) parser_->stop({XmlStop::Kind::refuse, *why});
    }

private:
    XmlParser* parser_ = nullptr;
};

/// A Reader of a kind of XML file. What stands before damage is kept.
class XmlReader : public Reader {
public:
    XmlReader(Format format, std::unique_ptr<XmlRecorder> recorder, const XmlLimits& limits);

    bool feed(std::string_view bytes) override { return parser_.feed(bytes); }
    Reading finish() override;

    XmlParser& parser() { return parser_; }

private:
    Format format_;
    std::unique_ptr<XmlRecorder> recorder_;
    XmlParser parser_;
};

/// An XmlReader of what people and many apps wrote names and notes into.
class MendedXmlReader : public XmlReader {
public:
    using XmlReader::XmlReader;

    bool feed(std::string_view bytes) override { return XmlReader::feed(mender_.feed(bytes)); }
    Reading finish() override {
        XmlReader::feed(mender_.finish());
        return XmlReader::finish();
    }

private:
    XmlMender mender_;
};

/// A row of a table of elements: what an element of this local name is where it stands inside `parent`.
template<class Element>
struct XmlPlace {
    Element parent;
    std::string_view name;
    Element element;
};

/// By the table, and `other` where it is not in it.
template<class Element, size_t size>
Element element_in(const XmlPlace<Element> (&places)[size], Element parent, std::string_view name) {
    for (const XmlPlace<Element>& place : places) {
        if (place.parent == parent && place.name == name) return place.element;
    }
    return Element::other;
}

} // namespace amble::formats
