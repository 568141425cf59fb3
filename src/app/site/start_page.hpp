// The start page: for visitors what this is, for people who are signed in what waits for them.
#pragma once

#include "base/clock.hpp"
#include "base/described.hpp"
#include "base/fields.hpp"
#include "web/context.hpp"
#include "web/html.hpp"

#include <string>
#include <vector>

namespace erasmi::app::site {

struct Waiting {
    std::string text;
    std::string path;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (text, path, since))

struct Shown {
    std::string title;
    std::string summary;
    std::string place;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (title, summary, place, path))

struct StartView {
    std::vector<Waiting> waiting; ///< oldest first; empty for visitors
    std::vector<Shown> highlights;
};
BOOST_DESCRIBE_STRUCT(StartView, (), (waiting, highlights))

void start_page(web::Html& out, web::Context const& context, StartView const& view);

} // namespace erasmi::app::site
