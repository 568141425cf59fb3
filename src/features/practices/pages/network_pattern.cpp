// The actors of a network around the body that coordinates them, drawn by the server: it prints, it mirrors,
// it needs no script, and its table says the same.
#include "features/practices/network_layout.hpp"
#include "features/practices/pages/reader.hpp"

#include <array>

namespace erasmi::practices::pages {

namespace {

enum class Shape { public_, civic, knowledge, private_, other };
BOOST_DESCRIBE_ENUM(Shape, public_, civic, knowledge, private_, other)

/// The cluster of an actor's kind (domain: organisation, cluster).
Shape shape_of(std::string_view kind)
{
    struct Kind {
        std::string_view key;
        Shape shape;
    };
    static constexpr std::array kinds{Kind{"administration", Shape::public_},
                                      Kind{"employment_service", Shape::public_},
                                      Kind{"health", Shape::public_},
                                      Kind{"funder", Shape::public_},
                                      Kind{"ngo", Shape::civic},
                                      Kind{"migrant_organisation", Shape::civic},
                                      Kind{"volunteer_group", Shape::civic},
                                      Kind{"support_organisation", Shape::civic},
                                      Kind{"vet", Shape::knowledge},
                                      Kind{"hei", Shape::knowledge},
                                      Kind{"school", Shape::knowledge},
                                      Kind{"business", Shape::private_}};
    for (auto const& known : kinds)
        if (known.key == kind) return known.shape;
    return Shape::other;
}

void draw_shape(Html& out, Shape shape)
{
    switch (shape) {
    case Shape::public_:
        return out.put<R"(<rect class="actor public" x="-17" y="-17" width="34" height="34" rx="5"/>)">();
    case Shape::civic: return out.put<R"(<circle class="actor civic" r="19"/>)">();
    case Shape::knowledge: return out.put<R"(<path class="actor knowledge" d="M0-23 21 14h-42z"/>)">();
    case Shape::private_: return out.put<R"(<path class="actor private" d="M0-23 23 0 0 23-23 0z"/>)">();
    case Shape::other:
        return out.put<R"(<path class="actor other" d="M0-21 18-10.5v21L0 21l-18-10.5v-21z"/>)">();
    }
}

void draw_actor(Html& out, NetworkSpot const& spot, Shape shape)
{
    out.put<R"svg(<g transform="translate({} {})">{}<text y="42" text-anchor="middle">)svg">(
        spot.x, spot.y, [&](Html& out) { draw_shape(out, shape); });
    for (auto const& line : spot.name)
        out.put<R"(<tspan x="0" dy="{}">{}</tspan>)">(&line == &spot.name.front() ? "0" : "1.2em", line);
    out.put<"</text></g>">();
}

void draw(Html& out, Context const& context, Content const& content)
{
    using namespace network_units;
    std::vector<std::string> names;
    for (auto const& actor : content.actors) names.push_back(actor.name.str());
    auto layout = network_layout(names);
    out.put<R"(<svg viewBox="0 0 {} {}" role="img" aria-label="{}">)">(
        width, layout.height,
        context.locale->plural("practices.network.label", static_cast<std::int64_t>(names.size())));
    for (auto const& spot : layout.spots)
        out.put<R"(<line class="tie" x1="{}" y1="{}" x2="{}" y2="{}"/>)">(middle, layout.hub_y, spot.x,
                                                                          spot.y);
    out.put<
        R"svg(<g transform="translate({} {})"><circle class="hub" r="{}"/><text class="hub-name" y="6" text-anchor="middle">{}</text></g>)svg">(
        middle, layout.hub_y, hub_radius, context.text("practices.network.hub"));
    for (std::size_t i = 0; i < layout.spots.size(); ++i)
        draw_actor(out, layout.spots[i], shape_of(content.actors[i].kind));
    out.put<"</svg>">();
}

void legend(Html& out, Context const& context, Content const& content)
{
    out.put<R"(<ul class="legend" role="list">)">();
    each_enumerator<Shape>([&](Shape shape) {
        bool is_there = std::ranges::any_of(content.actors,
                                            [&](auto const& actor) { return shape_of(actor.kind) == shape; });
        if (!is_there) return;
        out.put<R"(<li><svg viewBox="-25 -25 50 50" aria-hidden="true">{}</svg>{}</li>)">(
            [&](Html& out) { draw_shape(out, shape); },
            context.text("practices.network." + std::string(enum_name(shape))));
    });
    out.put<"</ul>">();
}

void table(Html& out, Reader const& reader)
{
    out.put<
        R"(<details class="folded"><summary>{}</summary><div class="table-wrap" tabindex="0" role="region" aria-label="{}"><table><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)">(
        reader.text("practices.network.as_table"), reader.text("practices.network.title"),
        reader.text("practices.network.organisation"), reader.text("practices.network.kind"),
        reader.text("practices.network.role"));
    auto const& actors = reader.view.content.actors;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        auto path = "actors/" + std::to_string(i);
        out.put<R"(<tr><th scope="row" {}>{}</th><td>{}</td><td {}>{}</td></tr>)">(
            reader.lang(path + "/name"), actors[i].name, reader.label(actors[i].kind),
            reader.lang(path + "/role"), actors[i].role);
    }
    out.put<"</tbody></table></div></details>">();
}

} // namespace

void network_pattern(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    if (content.actors.empty()) return;
    auto count = static_cast<std::int64_t>(content.actors.size());
    out.put<R"(<figure class="figure"><figcaption>{}<small>{}</small></figcaption><div class="network">)">(
        reader.text("practices.network.title"),
        reader.context.locale->plural("practices.network.actors", count));
    draw(out, reader.context, content);
    out.put<"</div>">();
    legend(out, reader.context, content);
    table(out, reader);
    out.put<"</figure>">();
}

} // namespace erasmi::practices::pages
