// The whole site as it is served, with the cast of all scenarios and one thing of each kind that has an
// address.
#pragma once

#include "data/files.hpp"
#include "data/testing/databases.hpp"
#include "web/testing/world.hpp"

#include <map>
#include <string>
#include <string_view>

namespace erasmi::app {

using web::testing::Browser;
using web::testing::Reply;
using web::testing::Who;

inline constexpr std::array everybody{Who::guest,    Who::owner,   Who::colleague, Who::outsider,
                                      Who::newcomer, Who::curator, Who::operator_};
std::string_view name_of(Who who);

/// The password of everybody in the cast.
inline constexpr std::string_view password_of_all = "four words in a row";

/// Stand in what the owner wrote and did not publish: in a draft, and in a practice that is submitted.
inline constexpr std::string_view draft_mark = "Mulberry";
inline constexpr std::string_view submitted_mark = "Tamarind";

/// rehearsed: what the handler of a writing route wrote is undone once it answered, so that one site serves
/// many requests. Routes that write by themselves (`slowly`) cannot be rehearsed.
enum class Writes { kept, rehearsed };

class WholeSite {
public:
    explicit WholeSite(data::testing::FreshDatabase& database, Writes writes = Writes::kept);

    /// "/practices/{draft}/edit" with the ids of this site.
    std::string address(std::string_view pattern) const;
    std::string const& thing(std::string_view name) const;
    /// The browser of one of the cast, from a network address that nobody used before, so that nothing is
    /// slowed down.
    Browser& as(Who who);

private:
    data::FolderBlobStore files_;

public:
    web::testing::World world;

private:
    void furnish();
    void furnish_practices(data::Tx& tx);
    json::object practice(std::string_view state, std::string const& title) const;
    void furnish_links();
    void furnish_searches();
    void furnish_questions();

    std::map<std::string, std::string, std::less<>> things_;
    int addresses_used_ = 0;
};

} // namespace erasmi::app
