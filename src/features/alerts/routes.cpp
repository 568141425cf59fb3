#include "features/alerts/routes.hpp"

#include "features/alerts/handlers.hpp"
#include "features/alerts/types.hpp"

namespace erasmi::alerts {

using namespace web;

Routes routes()
{
    using namespace handlers;
    return {
        get("/searches", list).signed_in().gives<ListView>(),
        get("/searches/new", new_form).signed_in(),
        post("/searches", keep).signed_in().takes<NewSearch>().gives<SearchView>(),
        get("/searches/{id}/edit", edit_form).signed_in(),
        put("/searches/{id}", change).signed_in().takes<SearchChange>().gives<SearchView>(),
        del("/searches/{id}", remove).signed_in(),
        put("/searches/{id}/mails", turn_mails_on).signed_in(),
        del("/searches/{id}/mails", turn_mails_off).signed_in(),

        // What the links of mails lead to, without signing in.
        get("/searches/mail-stop", mail_stop_form),
        post("/searches/mail-stop", stop_mails).proved_by_address(),
    };
}

} // namespace erasmi::alerts
