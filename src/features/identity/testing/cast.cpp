#include "features/identity/testing/cast.hpp"

#include "features/identity/identity.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace erasmi::identity::testing {

namespace {

json::value read_seed(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    auto seed = parse_json(std::string{std::istreambuf_iterator<char>(stream), {}});
    if (!seed) throw std::runtime_error("no JSON: " + file.string());
    return std::move(*seed);
}

// Read once; the files may be many.
std::vector<json::value> const& seeds()
{
    static auto const seeds = [] {
        std::vector<json::value> seeds;
        auto folder = std::filesystem::path(ERASMI_SOURCE_DIR) / "seeds/taxonomies";
        for (auto const& entry : std::filesystem::directory_iterator(folder))
            seeds.push_back(read_seed(entry));
        return seeds;
    }();
    return seeds;
}

PersonId member(data::Tx& tx, std::string email, std::string name, std::vector<Membership> memberships,
                std::vector<SiteRole> roles = {})
{
    return create_person(tx, {.email = std::move(email),
                              .name = std::move(name),
                              .roles = std::move(roles),
                              .memberships = std::move(memberships)});
}

web::testing::Cast settle(data::Tx& tx)
{
    taxonomies::load(tx, std::span(seeds()));
    web::testing::Cast cast;
    cast.organisation = create_organisation(tx, {.name = "Halle Adult Education Centre",
                                                 .kind = "vet",
                                                 .cluster = "knowledge",
                                                 .country = "de",
                                                 .region = "DEE02",
                                                 .place = "Halle (Saale)",
                                                 .is_example = true});
    cast.other_organisation = create_organisation(tx, {.name = "Tuzla Municipality",
                                                       .kind = "administration",
                                                       .cluster = "public",
                                                       .country = "tr",
                                                       .region = "TR100",
                                                       .place = "Tuzla",
                                                       .is_example = true});
    cast.owner = member(tx, "anna@example.org", "Anna Owner", {{cast.organisation, MemberRole::admin}});
    cast.colleague = member(tx, "carlo@example.org", "Carlo Colleague", {{cast.organisation}});
    cast.outsider =
        member(tx, "deniz@example.org", "Deniz Outsider", {{cast.other_organisation, MemberRole::admin}});
    cast.newcomer = member(tx, "nora@example.org", "Nora Newcomer", {});
    cast.curator = member(tx, "elif@example.org", "Elif Curator", {}, {SiteRole::curator});
    cast.operator_ = member(tx, "olga@example.org", "Olga Operator", {}, {SiteRole::operator_});
    return cast;
}

} // namespace

web::testing::Population population()
{
    return {.accounts = accounts(), .features = {taxonomies::feature(), feature()}, .settle = settle};
}

} // namespace erasmi::identity::testing
