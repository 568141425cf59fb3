#include "features/practices/merge.hpp"

#include "base/difference.hpp"

namespace erasmi::practices {

namespace {

template <class T>
FormData shown(T const& value, std::string const& name)
{
    FormData form;
    to_form(value, name, form);
    return form;
}

/// A value as one text for people who must choose.
template <class T>
std::string as_text(T const& value)
{
    std::string text;
    auto const form = shown(value, "x");
    for (auto const& [name, values] : form.values())
        for (auto const& line : values) text += (text.empty() ? "" : "\n") + line;
    return text;
}

template <class T>
bool same(T const& one, T const& other)
{
    return differences(shown(one, "x"), shown(other, "x")).empty();
}

template <class T>
void merge_field(std::string const& name, T const& base, T const& mine, T const& theirs, T& out,
                 std::vector<Clash>& clashes)
{
    if (same(mine, base)) {
        out = theirs;
        return;
    }
    out = mine;
    if (same(theirs, base) || same(mine, theirs)) return;
    clashes.push_back({name, as_text(mine), as_text(theirs)});
}

template <Described T>
void merge_record(std::string const& prefix, T const& base, T const& mine, T const& theirs, T& out,
                  std::vector<Clash>& clashes);

std::vector<std::string> keys(std::vector<Step> const& steps)
{
    std::vector<std::string> keys;
    for (auto const& step : steps) keys.push_back(step.key.str());
    return keys;
}

void merge_steps(std::vector<Step> const& base, std::vector<Step> const& mine,
                 std::vector<Step> const& theirs, std::vector<Step>& out, std::vector<Clash>& clashes)
{
    bool is_same_order = keys(base) == keys(mine) && keys(base) == keys(theirs);
    if (!is_same_order) return merge_field("steps", base, mine, theirs, out, clashes);
    out.resize(base.size());
    for (std::size_t i = 0; i < base.size(); ++i)
        merge_record("steps." + std::to_string(i), base[i], mine[i], theirs[i], out[i], clashes);
}

template <Described T>
void merge_record(std::string const& prefix, T const& base, T const& mine, T const& theirs, T& out,
                  std::vector<Clash>& clashes)
{
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        auto at = member.pointer;
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(out.*at)>, std::vector<Step>>)
            merge_steps(base.*at, mine.*at, theirs.*at, out.*at, clashes);
        else
            merge_field(field_path(prefix, member.name), base.*at, mine.*at, theirs.*at, out.*at, clashes);
    });
}

} // namespace

Merged merge(Content const& base, Content const& mine, Content const& theirs)
{
    Merged merged;
    merge_record("", base, mine, theirs, merged.content, merged.clashes);
    return merged;
}

} // namespace erasmi::practices
