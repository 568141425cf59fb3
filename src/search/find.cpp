// Searching: ranking, counting and paging.
#include "search/index.hpp"
#include "search/phrasing.hpp"
#include "search/state.hpp"
#include "search/terms.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace erasmi::search {

namespace {

/// So many of the best hits are counted exactly; beyond, totals are estimated and facets counted of these
/// alone.
constexpr Xapian::doccount most_counted = 10'000;

/// Xapian finds all hits before a page again: the page that begins behind so many is the last one.
constexpr Xapian::doccount deepest = 2'000;

/// Counts the tags of records, each record once although it may match in several languages.
class TagSpy : public Xapian::MatchSpy {
public:
    void operator()(Xapian::Document const& document, double) override
    {
        if (!seen_.insert(document.get_value(slot_record)).second) return;
        auto const tags = document.get_value(slot_tags);
        for (std::size_t begin = 0; begin < tags.size();) {
            auto end = tags.find(tag_end, begin);
            ++counts_[tags.substr(begin, end - begin)];
            begin = end + 1;
        }
    }

    std::vector<FacetCount> of_facet(std::string_view facet) const
    {
        std::vector<FacetCount> found;
        for (auto const& [tag, records] : counts_) {
            auto equals = std::min(tag.find('='), tag.size());
            if (facet.empty() || tag.substr(0, equals) == facet)
                found.push_back(
                    {tag.substr(0, equals), tag.substr(std::min(equals + 1, tag.size())), records});
        }
        return found;
    }

private:
    std::unordered_set<std::string> seen_;
    std::map<std::string, std::int64_t> counts_;
};

/// Where the former page ended: how many hits were before, and the last of them.
struct Place {
    Xapian::doccount hits = 0;
    Xapian::docid last = 0;
};

Place place_of(std::string_view after)
{
    Place place;
    auto dot = std::min(after.find('.'), after.size());
    std::from_chars(after.data(), after.data() + dot, place.hits);
    if (dot < after.size()) std::from_chars(after.data() + dot + 1, after.data() + after.size(), place.last);
    place.hits = std::min(place.hits, deepest);
    return place;
}

class Search {
public:
    Search(Xapian::Database const& database, Query query) : database_(database), query_(std::move(query)) {}

    Found found()
    {
        Found found;
        words_ = words_query(database_, query_, first_match());
        read_page(found);
        if (query_.text.empty()) return found;
        found.suggestion = suggestion_for(database_, query_);
        if (found.total == 0) look_for_nearest(found);
        return found;
    }

private:
    /// Any of the words within the filters, then without them; then the same for the words that were perhaps
    /// meant.
    void look_for_nearest(Found& found)
    {
        auto const filters = query_.filter;
        for (auto const& text : {query_.text, found.suggestion}) {
            query_.text = text;
            query_.filter = filters;
            if (text.empty() || has_any_word(found)) return;
            query_.filter.clear();
            found.is_outside_filters = !filters.empty() && has_any_word(found);
            if (found.is_outside_filters) return;
        }
    }

    bool has_any_word(Found& found)
    {
        words_ = words_query(database_, query_, Match::any_word);
        read_page(found);
        return found.is_nearest = found.total > 0;
    }

    /// Who types single words wants all of them; who asks in a sentence wants the best answer.
    Match first_match() const { return is_sentence(query_) ? Match::any_word : Match::all_words; }

    Xapian::Query filtered(std::string_view except = {}) const
    {
        auto filter = filter_query(query_, except);
        if (query_.text.empty())
            return Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query::MatchAll, filter);
        Xapian::Query found(Xapian::Query::OP_FILTER, words_, filter);
        return Xapian::Query(Xapian::Query::OP_AND_MAYBE, found, fresh_first());
    }

    /// Adds to the weight of records that are not stale.
    static Xapian::Query fresh_first()
    {
        return Xapian::Query((new Xapian::ValueWeightPostingSource(slot_fresh))->release());
    }

    // k1 and b were chosen on questions about municipal guidance; see docs/search.md.
    Xapian::Enquire enquire(Xapian::Query const& query) const
    {
        constexpr double k1 = 1.8, b = 0.9, shortest_norm = 0.3;
        Xapian::Enquire enquire(database_);
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BM25Weight(k1, 0, 1, b, shortest_norm));
        enquire.set_collapse_key(slot_record);
        if (query_.order == Order::newest) enquire.set_sort_by_value_then_relevance(slot_moment, true);
        return enquire;
    }

    void read_page(Found& found) const
    {
        TagSpy spy;
        auto place = place_of(query_.after);
        auto asked = enquire(filtered());
        if (query_.counts_facets) asked.add_matchspy(&spy);
        auto limit = static_cast<Xapian::doccount>(query_.limit);
        auto hits = asked.get_mset(0, place.hits + limit + 1, most_counted);
        found.total = hits.get_matches_estimated();
        take_hits(found, hits, place, limit);
        if (query_.counts_facets) take_counts(found, spy);
    }

    static void take_hits(Found& found, Xapian::MSet const& hits, Place place, Xapian::doccount limit)
    {
        auto first = first_after(hits, place);
        for (auto at = first; at < hits.size() && at < first + limit; ++at) {
            auto hit = hits[at];
            auto key = hit.get_document().get_value(slot_record);
            auto slash = key.find('/');
            found.hits.push_back({key.substr(0, slash), key.substr(slash + 1), hit.get_weight()});
        }
        auto end = first + static_cast<Xapian::doccount>(found.hits.size());
        if (end < hits.size() && end > first && end <= deepest)
            found.next = std::to_string(end) + "." + std::to_string(*hits[end - 1]);
    }

    /// The hit after the last one seen; where it is gone, as many hits as were seen are left out.
    static Xapian::doccount first_after(Xapian::MSet const& hits, Place place)
    {
        for (Xapian::doccount at = 0; at < std::min(place.hits, hits.size()); ++at)
            if (*hits[at] == place.last) return at + 1;
        return std::min(place.hits, hits.size());
    }

    /// A facet that is filtered is counted without its own filter: what else could be chosen?
    void take_counts(Found& found, TagSpy const& spy) const
    {
        found.counts = spy.of_facet({});
        for (auto const& [facet, values] : query_.filter) {
            std::erase_if(found.counts, [&](auto const& count) { return count.facet == facet; });
            TagSpy other;
            auto asked = enquire(filtered(facet));
            asked.add_matchspy(&other);
            asked.get_mset(0, 0, most_counted);
            for (auto& count : other.of_facet(facet)) found.counts.push_back(std::move(count));
        }
    }

    Xapian::Database const& database_;
    Query query_;
    Xapian::Query words_;
};

} // namespace

Found Index::find(Query const& query) const
{
    return guarded([&] {
        return state_->read([&](Xapian::Database& database) { return Search(database, query).found(); });
    });
}

} // namespace erasmi::search
