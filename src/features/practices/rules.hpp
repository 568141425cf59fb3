// Who may do what with a practice, and what it still lacks. Pure functions: no database, no time.
#pragma once

#include "base/actor.hpp"
#include "base/problem.hpp"
#include "features/practices/types.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace erasmi::practices::rules {

/// Everybody of the organisation that owns it; the author and curators for what no organisation owns.
bool is_on_authors_side(Actor const& actor, Practice const& practice);
/// The newest version, published or not, and the conversation about it. An author who left the organisation
/// still reads what she wrote, but no longer changes it.
bool may_read_working_version(Actor const& actor, Practice const& practice);
/// Versions that were ever public are for everybody, to read and to compare; the others for those who work on
/// the practice. `published` are the public ones.
bool may_read_version(Actor const& actor, Practice const& practice,
                      std::vector<std::int64_t> const& published, std::int64_t version);
bool may_edit(Actor const& actor, Practice const& practice);
bool may_submit(Actor const& actor, Practice const& practice);
/// Curators judge what is not theirs: nobody publishes her own practice.
bool may_judge(Actor const& actor, Practice const& practice);
bool may_comment(Actor const& actor, Practice const& practice);
/// What the words of somebody who may comment are: while the practice is in the curators' hands or has been
/// returned, a curator asks and the author's side answers; everything else is a comment, for which nobody
/// waits.
MessageKind kind_of_words(Actor const& actor, Practice const& practice);
bool may_translate(Actor const& actor, Practice const& practice);
/// Say that the published version is still right.
bool may_confirm(Actor const& actor, Practice const& practice);
/// For an organisation one belongs to, of a practice that is public.
bool may_adopt(Actor const& actor, Practice const& practice, OrganisationId adopter);

/// A region that lies in another country than the practice.
Problems region_elsewhere(Content const& content);

/// What prevents publication, by form field; empty: nothing.
Problems missing_to_publish(Content const& content);

/// A text that is shorter or longer than advised.
struct Advice {
    std::string field;
    int words = 0;
    int from = 0;
    int to = 0;
};

/// Soft limits that are not kept, in the order of the form.
std::vector<Advice> advice(Content const& content);

/// Steps of `after` that `before` had in other words, and steps that are gone: what adopters who kept them
/// must know.
std::vector<std::string> changed_steps(Content const& before, Content const& after);

/// Did the adopter keep this step as it was? A step that the adopter never saw was not kept.
bool kept(Adoption const& adoption, std::string_view step);

/// What was told, and "kept" for every step of the adopted version of which nothing was told; in the order of
/// that version.
std::vector<AdoptedStep> with_untold_steps(std::vector<AdoptedStep> const& told, Content const& adopted);

} // namespace erasmi::practices::rules
