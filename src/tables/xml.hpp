// XML from strangers, element by element: no document type, so no entities, and no deep nesting.
#pragma once

#include <exception>
#include <memory>
#include <string_view>

namespace erasmi::tables {

/// The attributes of an element; names without their namespaces.
class XmlAttributes {
public:
    explicit XmlAttributes(char const** pairs) : pairs_(pairs) {}
    /// The value, or empty.
    std::string_view get(std::string_view name) const;

private:
    char const** pairs_;
};

/// Hears of each element by its name without namespace; may throw, which ends the reading.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void open(std::string_view name, XmlAttributes const& attributes) = 0;
    virtual void close(std::string_view) {}
    /// A piece of text; one text may come in several.
    virtual void text(std::string_view) {}
};

/// Feed it the document piece by piece. Throws `Refused` for what is not well-formed, for a document type and
/// for elements more than 64 deep; and whatever the listener throws.
class XmlReader {
public:
    explicit XmlReader(XmlListener& listener);
    ~XmlReader();
    XmlReader(XmlReader const&) = delete;
    XmlReader& operator=(XmlReader const&) = delete;

    void read(std::string_view piece);
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace erasmi::tables
