// The URL table of a feature: one line for each thing that can be asked.
#pragma once

#include "base/json.hpp"
#include "web/http.hpp"

#include <string_view>
#include <vector>

namespace erasmi::web {

struct Context;

using Handler = Response (*)(Context&);

/// Where a handler runs. `read` and `write` have a transaction; `slow` has none and may block (passwords,
/// documents).
enum class Work { read, write, slow };

/// The first gate; what exactly somebody may do is asked by the action's `require`.
enum class Access { anyone, signed_in, operator_ };

/// Pages have a language in their path; other things (files, feeds, health) have none.
enum class Prefix { language, none };

/// What shows that a write is wanted: the token in our form, or a secret in the address itself, which mail
/// programs send without our form and cookies (RFC 8058).
enum class Proof { form_token, secret_address };

/// How often one address (and one account) may ask; the sizes stand in `rate_limit.cpp`.
enum class Pace { reading, writing, guessing, mailing };

using SchemaOf = json::object (*)();

struct Route {
    std::string_view method;
    std::string_view pattern; ///< "/practices/{id}/publication"; a parameter is a whole segment
    Handler handler = nullptr;
    Work work = Work::read;
    Access access = Access::anyone;
    Pace pace = Pace::reading;
    Prefix prefix = Prefix::language;
    BodyPlan body = {};
    SchemaOf takes_schema = nullptr;
    SchemaOf gives_schema = nullptr;
    Handler paper = nullptr; ///< gives the same as a PDF or ODT, slowly; null: there is none
    Proof proof = Proof::form_token;

    Route signed_in() const { return with(&Route::access, Access::signed_in); }
    Route for_operators() const { return with(&Route::access, Access::operator_); }
    Route paced(Pace value) const { return with(&Route::pace, value); }
    /// Who asks for a PDF or ODT is answered by this handler, on a worker and without a transaction.
    Route as_paper(Handler value) const { return with(&Route::paper, value); }
    Route slowly() const { return with(&Route::work, Work::slow); }
    Route without_language() const { return with(&Route::prefix, Prefix::none); }
    /// The handler must demand the secret, and look neither at session nor actor.
    Route proved_by_address() const { return with(&Route::proof, Proof::secret_address); }
    /// The body may be as large as `limit` bytes and waits on disk: a form, whose files are in
    /// `Context::files`, or one file as it came, which is the request's `body_file` (none: it was empty).
    /// Then the forgery token is in the header X-CSRF-Token.
    Route uploads(std::uint64_t limit) const
    {
        return with(&Route::body, BodyPlan{.limit = limit, .where = BodyPlan::Where::disk});
    }
    bool takes_files() const { return body.where == BodyPlan::Where::disk; }
    /// For the API's description (OpenAPI): the record in the body, the record in the answer.
    template <class T>
    Route takes() const
    {
        return with(&Route::takes_schema, static_cast<SchemaOf>(&json_schema<T>));
    }
    template <class T>
    Route gives() const
    {
        return with(&Route::gives_schema, static_cast<SchemaOf>(&json_schema<T>));
    }

private:
    template <class Member>
    Route with(Member Route::*member, Member value) const
    {
        Route changed = *this;
        changed.*member = value;
        return changed;
    }
};

using Routes = std::vector<Route>;

inline Route get(std::string_view pattern, Handler handler) { return {"GET", pattern, handler}; }
inline Route post(std::string_view pattern, Handler handler)
{
    return {"POST", pattern, handler, Work::write, Access::anyone, Pace::writing};
}
inline Route put(std::string_view pattern, Handler handler)
{
    return {"PUT", pattern, handler, Work::write, Access::anyone, Pace::writing};
}
inline Route del(std::string_view pattern, Handler handler)
{
    return {"DELETE", pattern, handler, Work::write, Access::anyone, Pace::writing};
}

} // namespace erasmi::web
