// What people do with practices: one use case each, in the transaction that is given.
//
// Every function stops with 404 for what is not there (or may not be seen), with 403 for what is not allowed;
// what the person can mend comes back as problems.
#pragma once

#include "data/tx.hpp"
#include "features/practices/merge.hpp"
#include "features/practices/types.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

using data::Tx;

struct NewPractice {
    Title<15> title;
    Language language = Language::en;
    std::optional<OrganisationId> owner;
};
BOOST_DESCRIBE_STRUCT(NewPractice, (), (title, language, owner))

/// What a practice says from the beginning, and why it is kept.
struct FirstVersion {
    Content content;
    std::string reason = {};
};

/// A draft, for oneself or for an organisation one belongs to: with its title, or with all it says already.
Checked<Practice> create(Tx& tx, Actor const& actor, NewPractice const& wanted);
Checked<Practice> create(Tx& tx, Actor const& actor, NewPractice const& wanted, FirstVersion const& first);

struct Edit {
    std::int64_t base_version = 1; ///< the version the writer started from
    Content content;
    std::string reason;
};

/// What saving led to. With clashes nothing was saved: the writer chooses first.
struct SaveOutcome {
    Practice practice;
    Content content;
    std::vector<Clash> clashes;
};

/// Keeps the content as the next version. A published practice becomes a draft; its public version stays.
Checked<SaveOutcome> save(Tx& tx, Actor const& actor, PracticeId id, Edit const& edit);

/// Sends the newest version to the curators; the problems say what is missing.
Checked<Practice> submit(Tx& tx, Actor const& actor, PracticeId id, std::string const& words);

/// The curator takes a submitted practice into review.
Practice take(Tx& tx, Actor const& actor, PracticeId id);

/// Says something in the conversation: a question of a curator, an answer or comment of the author's side.
Checked<CurationMessage> say(Tx& tx, Actor const& actor, PracticeId id, std::string const& words);

/// A curator's verdict and the version she read: nobody validates what she has not seen.
struct Verdict {
    std::string words = {};
    std::optional<std::int64_t> version = {}; ///< none: the newest, whatever it says
};

/// A problem without a field when there is a newer version than the one that was read. `publish` makes the
/// newest version public and says who validated it; the two others must be explained.
Checked<Practice> give_back(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict);
Checked<Practice> decline(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict);
Checked<Practice> publish(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict);

/// Tells what an organisation does with the published version: the first telling adopts, later ones update.
Checked<Adoption> adopt(Tx& tx, Actor const& actor, PracticeId id, AdoptionStory const& story);

/// Texts by path (`steps/s2/what`); an empty text takes a translation away.
using TranslatedTexts = std::map<std::string, std::string>;
/// `version` is the one that the translator had before her: the public one, or the newest when none is
/// public, unless it is an earlier one.
Checked<Practice> translate(Tx& tx, Actor const& actor, PracticeId id, Language language,
                            TranslatedTexts const& texts, std::optional<std::int64_t> version = {});

/// Translations that break the rules of their fields, by path.
Problems translation_problems(Content const& content, TranslatedTexts const& texts);

/// Writes translations of that version; asks nobody's permission.
void put_texts(Tx& tx, Practice const& practice, Language language, TranslatedTexts const& texts, PersonId by,
               std::int64_t version);
/// The public version, or the newest when none is public.
std::int64_t shown_version(Practice const& practice);

/// Writes translations of a certain version, for everybody to see; asks nobody's permission.
void keep_translations(Tx& tx, Practice const& practice, std::int64_t of_version, Language language,
                       TranslatedTexts const& texts, PersonId by);

/// Writes the listing and the facets of the published version anew.
void refresh_listing(Tx& tx, Practice const& practice, Content const& content);

} // namespace erasmi::practices
