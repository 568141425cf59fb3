#include "web/testing/parsed_xml.hpp"

#include <expat.h>

#include <memory>

namespace erasmi::web::testing {

namespace {

constexpr char separator = ' ';

struct Building {
    XmlElement above; ///< of which the root is the only child
    std::vector<XmlElement*> open{&above};
};

XmlElement named(std::string_view full)
{
    auto cut = full.rfind(separator);
    if (cut == full.npos) return {.name = std::string(full)};
    return {.space = std::string(full.substr(0, cut)), .name = std::string(full.substr(cut + 1))};
}

void begin(void* building_at, char const* name, char const** attributes)
{
    auto& building = *static_cast<Building*>(building_at);
    auto& element = building.open.back()->children.emplace_back(named(name));
    for (; *attributes; attributes += 2) element.attributes[attributes[0]] = attributes[1];
    building.open.push_back(&element);
}

void end(void* building, char const*) { static_cast<Building*>(building)->open.pop_back(); }

void text(void* building, char const* characters, int length)
{
    static_cast<Building*>(building)->open.back()->text.append(characters, static_cast<std::size_t>(length));
}

} // namespace

std::vector<XmlElement const*> XmlElement::all(std::string_view wanted) const
{
    std::vector<XmlElement const*> found;
    for (auto const& child : children)
        if (child.name == wanted && child.space == space) found.push_back(&child);
    return found;
}

std::string XmlElement::text_of(std::string_view wanted) const
{
    auto found = all(wanted);
    return found.empty() ? std::string() : found.front()->text;
}

std::string XmlElement::attribute(std::string const& wanted) const
{
    auto found = attributes.find(wanted);
    return found == attributes.end() ? std::string() : found->second;
}

std::optional<XmlElement> parse_xml(std::string_view source)
{
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreateNS("UTF-8", separator),
                                                                   XML_ParserFree);
    Building building;
    XML_SetUserData(parser.get(), &building);
    XML_SetElementHandler(parser.get(), begin, end);
    XML_SetCharacterDataHandler(parser.get(), text);
    auto length = static_cast<int>(source.size());
    if (XML_Parse(parser.get(), source.data(), length, XML_TRUE) != XML_STATUS_OK) return {};
    return std::move(building.above.children.front());
}

} // namespace erasmi::web::testing
