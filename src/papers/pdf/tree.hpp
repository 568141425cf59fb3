// The structure that a PDF tells to screen readers: what is a heading, a list, a table's cell (ISO
// 32000-1, 14.8).
#pragma once

#include "base/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::papers::setting {

/// Index of an element in its tree.
using Node = int;
/// What is only for the eye: rules, grounds, running heads, repeated heads of tables.
inline constexpr Node artifact = -1;

struct Element {
    std::string_view role; ///< a standard structure type: "P", "TH", …
    std::vector<Node> children = {};
    std::string alt = {};                  ///< of a figure
    std::optional<Language> language = {}; ///< when it is not the paper's
    std::string_view scope = {};           ///< of a header cell: "Column" or "Row"
    std::string link = {};                 ///< of a link: what it says
};

class Tree {
public:
    static constexpr Node root = 0;

    Tree() { elements_.push_back({.role = "Document"}); }

    /// A new last child; `artifact` has only artifacts in it.
    Node add(Node parent, std::string_view role)
    {
        if (parent == artifact) return artifact;
        auto node = static_cast<Node>(elements_.size());
        elements_.push_back({.role = role});
        elements_[static_cast<std::size_t>(parent)].children.push_back(node);
        return node;
    }

    /// No reference outlives the next `add`.
    Element& operator[](Node node) { return elements_[static_cast<std::size_t>(node)]; }
    Element const& operator[](Node node) const { return elements_[static_cast<std::size_t>(node)]; }
    std::size_t size() const { return elements_.size(); }

private:
    std::vector<Element> elements_;
};

} // namespace erasmi::papers::setting
