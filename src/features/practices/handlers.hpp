// Thin handlers: read the request, call the action, choose the answer.
#pragma once

#include "web/context.hpp"

namespace erasmi::practices::handlers {

using web::Context;
using web::Response;

Response list(Context& context);
Response complete_words(Context& context);
Response map(Context& context);
Response show(Context& context);
Response show_as_paper(Context& context);
Response show_version_as_paper(Context& context);
Response show_version(Context& context);
Response versions(Context& context);
Response compare(Context& context);
Response side_by_side(Context& context);

Response new_form(Context& context);
Response create(Context& context);
Response mine(Context& context);
Response edit_form(Context& context);
Response save(Context& context);
Response keep_draft(Context& context);

Response picture(Context& context);
Response pictures_form(Context& context);
Response add_picture(Context& context);

Response export_tables(Context& context);
Response import_form(Context& context);
Response upload_import(Context& context);
Response show_import(Context& context);
Response confirm_import(Context& context);
Response discard_import(Context& context);

Response curation(Context& context);
Response say(Context& context);
Response submit(Context& context);
Response take(Context& context);
Response give_back(Context& context);
Response decline(Context& context);
Response publish(Context& context);

Response assessment(Context& context);
Response open_assessment(Context& context);
Response ask_reviewers(Context& context);
Response release_reviewer(Context& context);
Response conclude_assessment(Context& context);
Response review_form(Context& context);
Response state_conflict(Context& context);
Response give_review(Context& context);
Response keep_review(Context& context);

Response confirmation_form(Context& context);
Response confirm_by_link(Context& context);
Response confirm(Context& context);

Response translations(Context& context);
Response translation(Context& context);
Response translate(Context& context);

Response adoption_form(Context& context);
Response adopt(Context& context);

} // namespace erasmi::practices::handlers
