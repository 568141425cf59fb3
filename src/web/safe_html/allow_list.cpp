#include "web/safe_html/allow_list.hpp"

#include "base/id.hpp"
#include "data/digest.hpp"
#include "web/html/escape.hpp"
#include "web/html/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace erasmi::web::safe_html {

namespace {

using markup::is_space;

constexpr std::array kept{
    std::pair{GUMBO_TAG_P, "p"},
    std::pair{GUMBO_TAG_BR, "br"},
    std::pair{GUMBO_TAG_HR, "hr"},
    std::pair{GUMBO_TAG_STRONG, "strong"},
    std::pair{GUMBO_TAG_B, "strong"},
    std::pair{GUMBO_TAG_EM, "em"},
    std::pair{GUMBO_TAG_I, "em"},
    std::pair{GUMBO_TAG_DEL, "del"},
    std::pair{GUMBO_TAG_S, "del"},
    std::pair{GUMBO_TAG_STRIKE, "del"},
    std::pair{GUMBO_TAG_CODE, "code"},
    std::pair{GUMBO_TAG_PRE, "pre"},
    std::pair{GUMBO_TAG_BLOCKQUOTE, "blockquote"},
    std::pair{GUMBO_TAG_UL, "ul"},
    std::pair{GUMBO_TAG_OL, "ol"},
    std::pair{GUMBO_TAG_LI, "li"},
    std::pair{GUMBO_TAG_A, "a"},
    std::pair{GUMBO_TAG_IMG, "img"},
    std::pair{GUMBO_TAG_TABLE, "table"},
    std::pair{GUMBO_TAG_THEAD, "thead"},
    std::pair{GUMBO_TAG_TBODY, "tbody"},
    std::pair{GUMBO_TAG_TFOOT, "tbody"},
    std::pair{GUMBO_TAG_TR, "tr"},
    std::pair{GUMBO_TAG_TH, "th"},
    std::pair{GUMBO_TAG_TD, "td"},
    std::pair{GUMBO_TAG_SUP, "sup"},
    std::pair{GUMBO_TAG_SUB, "sub"},
};

// What is not meant to be read, or whose text another parser might read as markup.
constexpr std::array dropped{
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,     GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,  GUMBO_TAG_OBJECT,
    GUMBO_TAG_EMBED,  GUMBO_TAG_APPLET,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
    GUMBO_TAG_HEAD,   GUMBO_TAG_TITLE,     GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT,  GUMBO_TAG_DATALIST,
    GUMBO_TAG_XMP,    GUMBO_TAG_PLAINTEXT, GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,   GUMBO_TAG_CANVAS,
};

constexpr std::array blocks{
    GUMBO_TAG_DIV,     GUMBO_TAG_SECTION,  GUMBO_TAG_ARTICLE,    GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,
    GUMBO_TAG_MAIN,    GUMBO_TAG_ASIDE,    GUMBO_TAG_NAV,        GUMBO_TAG_ADDRESS, GUMBO_TAG_FIGURE,
    GUMBO_TAG_CAPTION, GUMBO_TAG_FORM,     GUMBO_TAG_FIGCAPTION, GUMBO_TAG_DL,      GUMBO_TAG_DT,
    GUMBO_TAG_DD,      GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND,     GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
    GUMBO_TAG_CENTER,
};

bool is_number(std::string_view value)
{
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return !value.empty() && value.size() <= 4 && std::ranges::all_of(value, is_digit);
}

bool is_code_language(std::string_view value)
{
    auto is_plain = [](char c) { return !is_space(c) && c > ' ' && c < '\x7f'; };
    return value.starts_with("language-") && value.size() < 40 && std::ranges::all_of(value, is_plain);
}

bool is_language_tag(std::string_view value)
{
    auto is_plain = [](char c) { return markup::is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !value.empty() && value.size() <= 20 && std::ranges::all_of(value, is_plain);
}

bool is_alignment(std::string_view value) { return markup::is_any_of(value, {"left", "right", "center"}); }
bool is_direction(std::string_view value) { return markup::is_any_of(value, {"ltr", "rtl", "auto"}); }
bool is_scope(std::string_view value) { return markup::is_any_of(value, {"row", "col"}); }
bool is_any_text(std::string_view) { return true; }

struct AttributeRule {
    GumboTag element; ///< GUMBO_TAG_LAST: every element
    char const* name;
    bool (*accepts)(std::string_view);
};

constexpr std::array attribute_rules{
    AttributeRule{GUMBO_TAG_LAST, "lang", is_language_tag},
    AttributeRule{GUMBO_TAG_LAST, "dir", is_direction},
    AttributeRule{GUMBO_TAG_A, "href", is_kept_link},
    AttributeRule{GUMBO_TAG_A, "title", is_any_text},
    AttributeRule{GUMBO_TAG_IMG, "src", is_own_image},
    AttributeRule{GUMBO_TAG_IMG, "title", is_any_text},
    AttributeRule{GUMBO_TAG_IMG, "width", is_number},
    AttributeRule{GUMBO_TAG_IMG, "height", is_number},
    AttributeRule{GUMBO_TAG_OL, "start", is_number},
    AttributeRule{GUMBO_TAG_CODE, "class", is_code_language},
    AttributeRule{GUMBO_TAG_TH, "align", is_alignment},
    AttributeRule{GUMBO_TAG_TD, "align", is_alignment},
    AttributeRule{GUMBO_TAG_TH, "colspan", is_number},
    AttributeRule{GUMBO_TAG_TD, "colspan", is_number},
    AttributeRule{GUMBO_TAG_TH, "rowspan", is_number},
    AttributeRule{GUMBO_TAG_TD, "rowspan", is_number},
    AttributeRule{GUMBO_TAG_TH, "scope", is_scope},
};

void append_attribute(std::string& out, std::string_view name, std::string_view value)
{
    (out += ' ') += name;
    out += "=\"";
    markup::append_escaped(out, value);
    out += '"';
}

bool has_control_character(std::string_view address)
{
    return std::ranges::any_of(address,
                               [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

/// What stands before the first colon, unless that is in the path; empty for relative addresses.
std::string_view scheme_of(std::string_view address)
{
    auto end = address.find_first_of(":/?#\\");
    return end == address.npos || address[end] != ':' ? std::string_view() : address.substr(0, end);
}

bool is_elsewhere(std::string_view address)
{
    auto is_slash = [](char c) { return c == '/' || c == '\\'; };
    bool names_host = address.size() > 1 && is_slash(address[0]) && is_slash(address[1]);
    return names_host || markup::is_any_of(scheme_of(address), {"http", "https"});
}

} // namespace

Fate fate_of(GumboElement const& element)
{
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return Fate::drop;
    if (std::ranges::find(dropped, element.tag) != dropped.end()) return Fate::drop;
    if (std::ranges::find(blocks, element.tag) != blocks.end()) return Fate::divide;
    bool is_known = !kept_name(element.tag).empty() || heading_level(element.tag) > 0;
    if (!is_known) return Fate::unwrap;
    if (element.tag != GUMBO_TAG_A) return Fate::keep;
    auto href = attribute_of(element, "href");
    return href && is_kept_link(href) ? Fate::keep : Fate::unwrap;
}

std::string_view kept_name(GumboTag tag)
{
    auto found = std::ranges::find(kept, tag, [](auto const& entry) { return entry.first; });
    return found == kept.end() ? "" : found->second;
}

int heading_level(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_void(std::string_view name) { return name == "br" || name == "hr" || name == "img"; }

void append_attributes(std::string& out, GumboElement const& element)
{
    for (auto const& rule : attribute_rules) {
        if (rule.element != GUMBO_TAG_LAST && rule.element != element.tag) continue;
        auto value = attribute_of(element, rule.name);
        if (value && rule.accepts(value)) append_attribute(out, rule.name, value);
    }
    if (element.tag == GUMBO_TAG_A && is_elsewhere(attribute_of(element, "href")))
        append_attribute(out, "rel", "nofollow noopener ugc");
    if (element.tag == GUMBO_TAG_IMG) {
        auto alternative = attribute_of(element, "alt");
        append_attribute(out, "alt", alternative ? alternative : "");
        append_attribute(out, "loading", "lazy");
    }
}

char const* attribute_of(GumboElement const& element, char const* name)
{
    auto attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : nullptr;
}

bool is_kept_link(std::string_view address)
{
    if (has_control_character(address) || !markup::is_safe_url(address)) return false;
    auto scheme = scheme_of(address);
    return scheme.empty() || markup::is_any_of(scheme, {"http", "https", "mailto"});
}

bool is_own_image(std::string_view address)
{
    constexpr std::string_view folder = "/pictures/";
    auto pictures = address.rfind(folder);
    auto id = address.rfind('/', pictures == 0 ? 0 : pictures - 1);
    if (pictures == address.npos || id == address.npos || id == 0 || address.front() != '/') return false;
    return std::ranges::all_of(address.substr(1, id - 1), markup::is_letter) &&
           parse_id(address.substr(id + 1, pictures - id - 1)) &&
           data::is_digest(address.substr(pictures + folder.size()));
}

} // namespace erasmi::web::safe_html
