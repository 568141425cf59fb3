#include "app/tests/every_page.hpp"

namespace erasmi::app {

using web::testing::Who;

namespace {

std::vector<Page> pages_of_the_site()
{
    return {
        {Who::guest, "/en"},          {Who::owner, "/en"},
        {Who::curator, "/en"},        {Who::guest, "/en/about"},
        {Who::guest, "/en/privacy"},  {Who::guest, "/en/accessibility"},
        {Who::guest, "/en/source"},   {Who::guest, "/source/licences"},
        {Who::guest, "/en/api"},      {Who::guest, "/api/openapi.json"},
        {Who::guest, "/en/theme"},    {Who::guest, "/healthz"},
        {Who::guest, "/readyz"},      {Who::guest, "/metrics"},
        {Who::guest, "/robots.txt"},  {Who::guest, "/.well-known/security.txt"},
        {Who::guest, "/sitemap.xml"},
    };
}

std::vector<Page> pages_of_practices()
{
    return {
        {Who::guest, "/en/practices"},
        {Who::owner, "/en/practices"},
        {Who::guest, "/en/practices?country=ie&theme=employment"},
        {Who::guest, "/en/practices.json"},
        {Who::guest, "/en/practices.csv"},
        {Who::guest, "/en/practices/map"},
        {Who::guest, "/en/practices/map?country=ie&theme=employment&region=IE04"},
        {Who::guest, "/en/practices/map.json"},
        {Who::guest, "/en/practices/words.json?q=neigh"},
        {Who::guest, "/en/practices/export.csv"},
        {Who::owner, "/en/practices/export.csv?of=mine"},
        {Who::owner, "/en/practices/import"},
        {Who::owner, "/en/practices/import/UPLOAD"},
        {Who::guest, "/en/practices.atom"},
        {Who::guest, "/en/practices.jsonld"},
        {Who::guest, "/en/practices/PRACTICE"},
        {Who::owner, "/en/practices/PRACTICE"},
        {Who::guest, "/en/practices/PRACTICE.jsonld"},
        {Who::guest, "/en/practices/PRACTICE.pdf"},
        {Who::owner, "/en/practices/PRACTICE/versions/1.odt"},
        {Who::guest, "/en/practices/PRACTICE/print"},
        {Who::guest, "/en/practices/PRACTICE/versions"},
        {Who::owner, "/en/practices/PRACTICE/versions"},
        {Who::owner, "/en/practices/PRACTICE/versions/1"},
        {Who::owner, "/en/practices/PRACTICE/comparison?from=1&to=2"},
        {Who::guest, "/en/practices/PRACTICE/comparison"},
        {Who::guest, "/practices/PRACTICE/pictures/" + std::string(64, 'a')},
        {Who::owner, "/en/practices/PRACTICE/pictures"},
        {Who::owner, "/en/practices/new"},
        {Who::owner, "/en/practices/mine"},
        {Who::curator, "/en/practices/mine"},
        {Who::owner, "/en/practices/PRACTICE/edit"},
        {Who::owner, "/en/practices/CURATED/curation"},
        {Who::curator, "/en/practices/CURATED/curation"},
        {Who::owner, "/en/practices/compare?a=PRACTICE"},
        {Who::owner, "/en/practices/compare?a=PRACTICE&b=CURATED"},
        {Who::guest, "/en/practices/confirmation"},
        {Who::curator, "/en/practices/PRACTICE/assessment"},
        {Who::curator, "/en/practices/PRACTICE/assessment/reviews/OWNER"},
        {Who::owner, "/en/practices/PRACTICE/translations"},
        {Who::owner, "/en/practices/PRACTICE/translations/tr"},
        {Who::owner, "/en/practices/PRACTICE/adoptions/new"},
    };
}

std::vector<Page> pages_of_identity()
{
    return {
        {Who::guest, "/en/sign-in"},
        {Who::guest, "/en/forgotten-password"},
        {Who::guest, "/en/password-reset"},
        {Who::guest, "/en/invitation"},
        {Who::guest, "/en/email-confirmation"},
        {Who::owner, "/en/account"},
        {Who::owner, "/en/account/security"},
        {Who::owner, "/en/account/sessions"},
        {Who::owner, "/en/account/data"},
        {Who::owner, "/en/account/export"},
        {Who::guest, "/en/organisations"},
        {Who::operator_, "/en/organisations/new"},
        {Who::guest, "/en/organisations/ORGANISATION"},
        {Who::owner, "/en/organisations/ORGANISATION"},
        {Who::owner, "/en/organisations/ORGANISATION/edit"},
        {Who::owner, "/en/organisations/ORGANISATION/versions"},
        {Who::owner, "/en/organisations/ORGANISATION/versions/1"},
        {Who::owner, "/en/organisations/ORGANISATION/comparison?from=1&to=2"},
        {Who::owner, "/en/organisations/ORGANISATION/invitations"},
        {Who::operator_, "/en/people"},
        {Who::operator_, "/en/people/OWNER"},
    };
}

std::vector<Page> pages_of_taxonomies()
{
    return {
        {Who::guest, "/en/taxonomies"},
        {Who::guest, "/en/taxonomies/theme"},
        {Who::operator_, "/en/taxonomies/theme/texts"},
        {Who::operator_, "/en/taxonomies/theme/new-term"},
        {Who::operator_, "/en/taxonomies/theme/terms/employment"},
    };
}

std::vector<Page> pages_of_alerts()
{
    return {
        {Who::owner, "/en/searches"},
        {Who::owner, "/en/searches/new?list=/practices&query=country%3Dde"},
        {Who::owner, "/en/searches/SEARCH/edit"},
        {Who::guest, "/en/searches/mail-stop"},
    };
}

std::vector<Page> pages_of_questions()
{
    return {
        {Who::guest, "/en/questions"},
        {Who::guest, "/en/questions?accepted=no"},
        {Who::guest, "/en/questions.json"},
        {Who::guest, "/en/questions/QUESTION"},
        {Who::owner, "/en/questions/QUESTION"},
        {Who::owner, "/en/questions/new?title=tea"},
        {Who::owner, "/en/questions/QUESTION/posts/QUESTION/edit"},
        {Who::curator, "/en/questions/QUESTION/posts/QUESTION/reports/new"},
        {Who::curator, "/en/questions/QUESTION/posts/QUESTION/moderation"},
        {Who::guest, "/en/questions/mail-stop"},
    };
}

std::vector<Page> pages_of_admin()
{
    return {
        {Who::operator_, "/en/admin"},
        {Who::operator_, "/en/admin/event-log-check"},
        {Who::operator_, "/en/admin/events"},
        {Who::operator_, "/en/admin/jobs"},
        {Who::operator_, "/en/admin/mails"},
        {Who::operator_, "/en/admin/mails/nothing.eml"},
        {Who::operator_, "/en/admin/housekeeping"},
        {Who::operator_, "/en/admin/features"},
    };
}

} // namespace

std::vector<Page> every_page()
{
    std::vector<Page> all;
    for (auto const& part :
         {pages_of_the_site(), pages_of_practices(), pages_of_identity(), pages_of_taxonomies(),
          pages_of_alerts(), pages_of_questions(), pages_of_admin()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace erasmi::app
