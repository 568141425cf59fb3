#include "web/visit.hpp"

#include "web/errors.hpp"
#include "web/kept_form.hpp"
#include "web/sessions.hpp"

namespace erasmi::web {

namespace {

/// Somebody whose cookie names a session that has ended: she was signed in when she began to write.
bool was_signed_in(Visit const& visit) { return !visit.token.empty() && !visit.context.session; }

} // namespace

void identify(Visit& visit, data::Tx& tx)
{
    auto& context = visit.context;
    context.actor = {};
    context.session.reset();
    if (visit.token.empty()) return;
    auto session = find_session(tx, visit.token);
    auto actor = session ? context.site.accounts.actor(tx, session->person) : std::nullopt;
    if (!actor) return;
    context.actor = std::move(*actor);
    context.session = Session{session->id, session->person, context.site.accounts.name(tx, session->person)};
    context.csrf = csrf_token(visit.token);
    if (!tx.is_writing() && wants_refresh(*session, tx.now()))
        context.site.database->write_later([id = session->id](data::Tx& tx) { refresh_session(tx, id); },
                                           [](std::exception_ptr) {
                                               // The next request tries again; this one does not need it.
                                           });
}

Response answer_of(Visit& visit, std::exception_ptr error)
{
    visit.context.transaction = nullptr;
    try {
        std::rethrow_exception(error);
    } catch (Undone& undone) {
        return std::move(undone.answer);
    } catch (Stop const& stop) {
        if (stop.status() == Status::unauthorized && was_signed_in(visit))
            if (auto late = answer_to_late_form(visit.context)) return std::move(*late);
        return error_answer(visit.context, error);
    } catch (...) {
        return error_answer(visit.context, error);
    }
}

} // namespace erasmi::web
