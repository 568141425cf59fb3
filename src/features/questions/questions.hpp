// Questions to the community, and the answers that people give one another. The façade.
#pragma once

#include "base/actor.hpp"
#include "base/language.hpp"
#include "data/tx.hpp"
#include "web/feature.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::questions {

/// A question has the id of its first post, which is what was asked.
using QuestionId = Id<struct PostRecord>;

/// The manifest.
web::Feature feature();

/// What one person says in an example.
struct PostSeed {
    PersonId author;
    std::optional<OrganisationId> organisation = {};
    Language language = Language::en;
    std::string text = {};
};

struct QuestionSeed {
    std::string title;
    PostSeed asked;
    std::vector<PostSeed> answers = {};
    std::optional<std::size_t> accepted = {}; ///< place among the answers
};

/// Loads an invented question, marked as an example. Nobody is told of it.
QuestionId load_example(data::Tx& tx, QuestionSeed const& seed);

} // namespace erasmi::questions
