#include "app/command_line.hpp"

namespace erasmi::app {

namespace {

using KindOf = std::function<FlagKind(std::string_view)>;

/// Takes `--name value` or `--name=value` at the front of `rest`.
void take_flag(std::span<char const* const>& rest, KindOf const& kind_of, CommandLine& line)
{
    std::string_view word = rest.front();
    rest = rest.subspan(1);
    auto equals = word.find('=');
    auto name = std::string(word.substr(0, equals));
    auto kind = kind_of(name);

    if (kind == FlagKind::unknown) throw WrongUsage("There is no option " + name + ".");
    if (line.flags.contains(name)) throw WrongUsage("The option " + name + " is given twice.");
    if (equals != word.npos) {
        line.flags[name] = word.substr(equals + 1);
    } else if (kind == FlagKind::switch_) {
        line.flags[name] = "true";
    } else {
        if (rest.empty()) throw WrongUsage("The option " + name + " needs a value.");
        line.flags[name] = rest.front();
        rest = rest.subspan(1);
    }
}

} // namespace

std::optional<std::string> CommandLine::flag(std::string_view name) const
{
    auto found = flags.find(name);
    return found == flags.end() ? std::nullopt : std::optional(found->second);
}

CommandLine read_command_line(std::span<char const* const> arguments, KindOf const& kind_of)
{
    CommandLine line;
    for (auto rest = arguments; !rest.empty();) {
        std::string_view word = rest.front();
        if (word.starts_with("--") && word != "--help") {
            take_flag(rest, kind_of, line);
            continue;
        }
        rest = rest.subspan(1);
        if (word == "--help" || word == "-h")
            line.wants_help = true;
        else if (line.command.empty())
            line.command = word;
        else
            line.words.emplace_back(word);
    }
    return line;
}

} // namespace erasmi::app
