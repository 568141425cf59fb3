#include "tables/xml.hpp"

#include "tables/table.hpp"

#include <expat.h>

#include <new>

namespace erasmi::tables {

namespace {

constexpr char namespace_end = ' ';
constexpr int deepest = 64;

std::string_view local_name(std::string_view name)
{
    auto end = name.rfind(namespace_end);
    return end == name.npos ? name : name.substr(end + 1);
}

} // namespace

std::string_view XmlAttributes::get(std::string_view name) const
{
    for (auto const** pair = pairs_; *pair; pair += 2)
        if (local_name(*pair) == name) return pair[1];
    return {};
}

// Exceptions must not pass through the parser, which is C: they wait until it has stopped.
struct XmlReader::State {
    XML_Parser parser;
    XmlListener& listener;
    std::exception_ptr failure = {};
    int depth = 0;

    template <class Work>
    static void guarded(void* user, Work&& work)
    {
        auto& state = *static_cast<State*>(user);
        if (state.failure) return;
        try {
            work(state);
        } catch (...) {
            state.failure = std::current_exception();
            XML_StopParser(state.parser, XML_FALSE);
        }
    }

    static void open(void* user, char const* name, char const** attributes)
    {
        guarded(user, [&](State& state) {
            if (++state.depth > deepest) throw Refused{{"tables.problem.unsafe_workbook"}};
            state.listener.open(local_name(name), XmlAttributes(attributes));
        });
    }

    static void close(void* user, char const* name)
    {
        guarded(user, [&](State& state) {
            --state.depth;
            state.listener.close(local_name(name));
        });
    }

    static void text(void* user, char const* text, int size)
    {
        guarded(user, [&](State& state) { state.listener.text({text, static_cast<std::size_t>(size)}); });
    }

    static void document_type(void* user, char const*, char const*, char const*, int)
    {
        guarded(user, [](State&) { throw Refused{{"tables.problem.unsafe_workbook"}}; });
    }

    void parse(std::string_view piece, int is_last)
    {
        auto status = XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), is_last);
        if (failure) std::rethrow_exception(failure);
        if (status != XML_STATUS_OK) throw Refused{{"tables.problem.not_a_workbook"}};
    }
};

XmlReader::XmlReader(XmlListener& listener)
    : state_(new State{XML_ParserCreateNS(nullptr, namespace_end), listener})
{
    if (!state_->parser) throw std::bad_alloc();
    XML_SetUserData(state_->parser, state_.get());
    XML_SetElementHandler(state_->parser, State::open, State::close);
    XML_SetCharacterDataHandler(state_->parser, State::text);
    XML_SetStartDoctypeDeclHandler(state_->parser, State::document_type);
}

XmlReader::~XmlReader() { XML_ParserFree(state_->parser); }

void XmlReader::read(std::string_view piece) { state_->parse(piece, XML_FALSE); }
void XmlReader::finish() { state_->parse({}, XML_TRUE); }

} // namespace erasmi::tables
