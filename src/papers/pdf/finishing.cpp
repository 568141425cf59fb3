#include "papers/pdf/finishing.hpp"

#include "papers/pdf/artifacts.hpp"
#include "papers/xml.hpp"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace erasmi::papers::setting {

namespace {

using Object = QPDFObjectHandle;

Object name(std::string_view text) { return Object::newName("/" + std::string(text)); }
Object text(std::string const& words) { return Object::newUnicodeString(words); }

std::vector<Object> as_list(Object value)
{
    return value.isArray() ? value.getArrayAsVector() : std::vector<Object>{value};
}

/// Puts the tree in the place of the flat list of pieces that cairo wrote.
class Structure {
public:
    Structure(QPDF& pdf, Tree const& tree)
        : pdf_(pdf), tree_(tree), root_(pdf.getRoot().getKey("/StructTreeRoot"))
    {
        if (!root_.isDictionary()) throw std::runtime_error("the PDF has no structure");
        make_elements();
    }

    void place(std::vector<Node> const& nodes)
    {
        auto pieces = as_list(root_.getKey("/K"));
        if (pieces.size() != nodes.size())
            throw std::runtime_error("the PDF has other pieces than were painted");
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            auto owner = nodes[i] == artifact ? Object::newNull() : element(nodes[i]);
            owners_.emplace(pieces[i].getObjGen(), owner);
            if (nodes[i] != artifact) move(pieces[i], owner, tree_[nodes[i]]);
        }
        root_.replaceKey("/K", Object::newArray({element(Tree::root)}));
        rewrite_owners();
    }

private:
    Object element(Node node) const { return elements_[static_cast<std::size_t>(node)]; }

    void make_elements()
    {
        for (std::size_t i = 0; i < tree_.size(); ++i)
            elements_.push_back(pdf_.makeIndirectObject(described(tree_[static_cast<Node>(i)])));
        element(Tree::root).replaceKey("/P", root_);
        for (std::size_t i = 0; i < tree_.size(); ++i)
            for (auto child : tree_[static_cast<Node>(i)].children) {
                element(child).replaceKey("/P", elements_[i]);
                elements_[i].getKey("/K").appendItem(element(child));
            }
    }

    static Object described(Element const& element)
    {
        auto object = Object::newDictionary(
            {{"/Type", name("StructElem")}, {"/S", name(element.role)}, {"/K", Object::newArray()}});
        if (!element.alt.empty()) object.replaceKey("/Alt", text(element.alt));
        if (element.language)
            object.replaceKey("/Lang", Object::newString(std::string(code(*element.language))));
        if (!element.scope.empty())
            object.replaceKey(
                "/A", Object::newDictionary({{"/O", name("Table")}, {"/Scope", name(element.scope)}}));
        return object;
    }

    /// A piece is a number on its page, or that and a reference to the link's annotation.
    void move(Object& piece, Object owner, Element const& element)
    {
        auto page = piece.getKey("/Pg");
        if (!owner.hasKey("/Pg")) owner.replaceKey("/Pg", page);
        bool is_elsewhere = owner.getKey("/Pg").getObjGen() != page.getObjGen();
        for (auto kid : as_list(piece.getKey("/K"))) {
            if (kid.isInteger() && is_elsewhere)
                kid = Object::newDictionary({{"/Type", name("MCR")}, {"/Pg", page}, {"/MCID", kid}});
            else if (kid.isDictionary()) {
                kid.replaceKey("/Pg", page);
                describe_link(kid.getKey("/Obj"), element);
            }
            owner.getKey("/K").appendItem(kid);
        }
    }

    static void describe_link(Object annotation, Element const& element)
    {
        constexpr int is_printed = 4;
        if (!annotation.isDictionary()) return;
        annotation.replaceKey("/Contents", text(element.link));
        annotation.replaceKey("/F", Object::newInteger(is_printed));
    }

    Object owner_of(Object const& piece) const
    {
        auto found = owners_.find(piece.getObjGen());
        return found == owners_.end() ? Object::newNull() : found->second;
    }

    /// The way back, from what stands on a page to its element (ISO 32000-1, 14.7.4.4).
    void rewrite_owners()
    {
        auto numbers = root_.getKey("/ParentTree").getKey("/Nums");
        for (int i = 1; i < numbers.getArrayNItems(); i += 2) {
            auto value = numbers.getArrayItem(i);
            if (!value.isArray()) {
                numbers.setArrayItem(i, owner_of(value));
                continue;
            }
            for (int j = 0; j < value.getArrayNItems(); ++j)
                value.setArrayItem(j, owner_of(value.getArrayItem(j)));
        }
    }

    QPDF& pdf_;
    Tree const& tree_;
    Object root_;
    std::vector<Object> elements_;
    std::map<QPDFObjGen, Object> owners_;
};

/// Title and language once more, where newer programs look (XMP, ISO 16684-1).
std::string packet(Paper const& paper)
{
    return R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">)" +
           xml_text(paper.title) + R"(</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>)" +
           std::string(code(paper.language)) +
           R"(</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>)";
}

void describe_document(QPDF& pdf, Paper const& paper)
{
    auto root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(std::string(code(paper.language))));
    root.replaceKey("/MarkInfo", Object::newDictionary({{"/Marked", Object::newBool(true)}}));
    bool is_mirrored = direction(paper.language) == "rtl";
    root.replaceKey("/ViewerPreferences",
                    Object::newDictionary({{"/DisplayDocTitle", Object::newBool(true)},
                                           {"/Direction", name(is_mirrored ? "R2L" : "L2R")}}));
    auto metadata = pdf.newStream(packet(paper));
    metadata.getDict().replaceKey("/Type", name("Metadata"));
    metadata.getDict().replaceKey("/Subtype", name("XML"));
    root.replaceKey("/Metadata", metadata);
}

std::string written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string finished(Painted const& painted, Tree const& tree, Paper const& paper)
{
    QPDF pdf;
    pdf.processMemoryFile("paper", painted.bytes.data(), painted.bytes.size());
    Structure(pdf, tree).place(painted.pieces);
    describe_document(pdf, paper);
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.getObjectHandle().replaceKey("/Tabs", name("S"));
        make_artifacts(page);
    }
    return written(pdf);
}

} // namespace erasmi::papers::setting
