// A sentence for a person, named by its key in the message catalogues and completed by arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace erasmi {

struct MessageArgument {
    std::string name;
    std::string value;

    friend bool operator==(MessageArgument const&, MessageArgument const&) = default;
};

/// `key` stands in `messages/*.po`; `{name}` in the text is replaced by the argument of that name.
/// With a `count` the plural form for that number is taken, and `{n}` is the number itself.
struct Message {
    std::string key;
    std::vector<MessageArgument> arguments = {};
    std::optional<std::int64_t> count = std::nullopt;

    friend bool operator==(Message const&, Message const&) = default;
};

} // namespace erasmi
