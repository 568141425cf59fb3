// A record with a field of every type that strangers fill in.
#pragma once

#include "base/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::fuzz {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Part {
    Text<1, 20> title;
    std::optional<Year> year;
    friend bool operator==(Part const&, Part const&) = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (title, year))

struct Record {
    Title<5> title;
    Passage<1, 10> passage;
    std::string plain;
    Email email;
    WebAddress address;
    Month month;
    Whole<-5, 5> whole;
    double number = 0;
    bool truth = false;
    Instant moment{};
    Colour colour = Colour::red;
    Language language = Language::en;
    Term<"theme"> term;
    std::optional<PersonId> person;
    std::vector<std::string> words;
    std::vector<Part> parts;
    friend bool operator==(Record const&, Record const&) = default;
};
BOOST_DESCRIBE_STRUCT(Record, (),
                      (title, passage, plain, email, address, month, whole, number, truth, moment, colour,
                       language, term, person, words, parts))

} // namespace erasmi::fuzz
