#include "features/@names@/routes.hpp"

#include "features/@names@/handlers.hpp"
#include "features/@names@/types.hpp"

namespace erasmi::@names@ {

using namespace web;

Routes routes()
{
    using namespace handlers;
    return {
        get("/@names@", list).gives<ListView>(),
        get("/@names@/new", new_form).signed_in(),
        get("/@names@/{id}", show).gives<@Name@>(),
        post("/@names@", create).signed_in().takes<New@Name@>().gives<@Name@>(),
    };
}

} // namespace erasmi::@names@
