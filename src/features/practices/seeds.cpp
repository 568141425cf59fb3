// Seeds: practices from files, put in as their authors and curators would have brought them there.
#include "data/digest.hpp"
#include "data/revisions.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/events.hpp"
#include "features/practices/freshness.hpp"
#include "features/practices/practices.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/store.hpp"
#include "features/practices/texts.hpp"

#include <stdexcept>
#include <type_traits>

namespace erasmi::practices {

namespace {

/// A UUID that follows from a name (version 8, RFC 9562, section 5.8): its bits are the name's SHA-256.
PracticeId id_of(std::string_view slug)
{
    auto hex = data::sha256("erasmi/practice/" + std::string(slug));
    hex[12] = '8';
    hex[16] = '8';
    auto part = [&](std::size_t from, std::size_t length) { return hex.substr(from, length); };
    auto text = part(0, 8) + "-" + part(8, 4) + "-" + part(12, 4) + "-" + part(16, 4) + "-" + part(20, 12);
    return *PracticeId::parse(text);
}

std::string text(json::object const& seed, std::string_view name, std::string_view fallback = "")
{
    auto const* value = seed.if_contains(name);
    auto const* found = value ? value->if_string() : nullptr;
    return std::string(found ? std::string_view(*found) : fallback);
}

[[noreturn]] void refuse(std::string const& slug, std::string const& what)
{
    throw std::runtime_error("seed " + slug + ": " + what);
}

template <class T>
T read(json::object const& seed, std::string_view name, std::string const& slug)
{
    auto const* value = seed.if_contains(name);
    if (!value) refuse(slug, "no " + std::string(name));
    auto record = from_json<T>(*value);
    if (!record) {
        auto problem = record.error().front();
        refuse(slug, std::string(name) + "." + problem.field + ": " + problem.message.key);
    }
    return std::move(*record);
}

template <class Id>
Id of_cast(std::map<std::string, Id, std::less<>> const& cast, std::string const& key,
           std::string const& slug)
{
    auto found = cast.find(key);
    if (found == cast.end()) refuse(slug, "nobody is called " + key);
    return found->second;
}

/// The public picture lists are not seeded, so files need not say that there are none.
json::object with_all_lists(json::object content)
{
    if (!content.contains("pictures")) content["pictures"] = json::array();
    return content;
}

/// Examples are an hour older: where the newest come first, real practices do.
Instant birth_of(data::Tx& tx, bool is_example) { return tx.now() - std::chrono::hours(is_example ? 1 : 0); }

Practice practice_of(data::Tx& tx, json::object const& seed, SeedCast const& cast, std::string const& slug)
{
    auto owner = text(seed, "owner");
    auto author = text(seed, "author");
    auto birth = birth_of(tx, seed.contains("example"));
    Practice practice{.id = id_of(slug),
                      .author = author.empty() ? cast.editor : of_cast(cast.people, author, slug),
                      .source_language = read<Language>(seed, "source_language", slug),
                      .is_example = seed.contains("example"),
                      .created_at = birth,
                      .updated_at = birth};
    practice.state = read<State>(seed, "state", slug);
    if (auto const* earlier = seed.if_contains("earlier"))
        practice.version += static_cast<std::int64_t>(earlier->as_array().size());
    practice.level.key = text(seed, "level", "field_story");
    if (!owner.empty()) practice.owner = of_cast(cast.organisations, owner, slug);
    bool is_waiting = practice.state == State::submitted || practice.state == State::in_review ||
                      practice.state == State::returned;
    if (is_waiting) practice.waiting_since = birth;
    if (practice.state != State::draft && practice.state != State::submitted) practice.curator = cast.curator;
    if (practice.state == State::published) {
        practice.published_version = practice.version;
        practice.published_at = birth;
        set_confirmed(practice, birth);
        practice.validated_by = cast.curator;
    }
    return practice;
}

void insert_message(data::Tx& tx, Practice const& practice, PersonId person, MessageKind kind,
                    std::string words)
{
    store::insert(tx, CurationMessage{.id = tx.new_id<struct CurationMessageRecord>(),
                                      .practice = practice.id,
                                      .version = practice.version,
                                      .kind = kind,
                                      .person = person,
                                      .text = std::move(words),
                                      .at = tx.now()});
}

void load_conversation(data::Tx& tx, json::object const& seed, Practice const& practice, SeedCast const& cast,
                       std::string const& slug)
{
    bool is_told_published = false;
    if (auto const* entries = seed.if_contains("conversation"))
        for (auto const& entry : entries->as_array()) {
            auto const& said = entry.as_object();
            auto kind = read<MessageKind>(said, "kind", slug);
            is_told_published |= kind == MessageKind::published;
            insert_message(tx, practice, of_cast(cast.people, text(said, "by"), slug), kind,
                           text(said, "text"));
        }
    if (practice.state == State::published && !is_told_published)
        insert_message(tx, practice, cast.curator, MessageKind::published, "");
}

void put_text(Content& content, std::string_view path, std::string_view words, std::string const& slug)
{
    if (text_at(content, path).empty()) refuse(slug, "no text at " + std::string(path) + " to replace");
    each_text(content, [&](std::string const& at, auto& field) {
        if (at != path) return;
        if (auto fault = Field<std::remove_cvref_t<decltype(field)>>::accept(words, field))
            refuse(slug, at + ": " + fault->key);
    });
}

/// Former published versions, oldest first: each names the texts that were other than they are today, and why
/// that version was made. Returns why the newest was made.
std::string load_earlier(data::Tx& tx, json::object const& seed, Practice practice, Content const& newest,
                         SeedCast const& cast, std::string const& slug)
{
    auto const* earlier = seed.if_contains("earlier");
    if (!earlier) return "";
    practice.version = 1;
    for (auto const& entry : earlier->as_array()) {
        auto const& version = entry.as_object();
        auto content = newest;
        for (auto const& [path, words] : version.at("texts").as_object())
            put_text(content, path, words.as_string(), slug);
        store::keep_content(tx, practice, practice.author, text(version, "reason"), content);
        insert_message(tx, practice, cast.curator, MessageKind::published, "");
        ++practice.version;
    }
    return text(seed, "reason");
}

/// The version that the adoption names; the newest published one when it names none.
std::int64_t version_adopted(Practice const& practice, json::object const& seed)
{
    auto const* named = seed.if_contains("practice_version");
    return named ? named->as_int64() : practice.published_version.value_or(1);
}

void load_translations(data::Tx& tx, json::object const& seed, Practice const& practice,
                       Content const& content, PersonId by, std::string const& slug)
{
    auto const* translations = seed.if_contains("translations");
    if (!translations) return;
    for (auto const& [code, texts] : translations->as_object()) {
        auto language = language_of(code);
        if (!language) refuse(slug, "unknown language " + std::string(code));
        TranslatedTexts given;
        for (auto const& [path, words] : texts.as_object()) {
            if (text_at(content, path).empty())
                refuse(slug, "no text at " + std::string(path) + " to translate");
            given.emplace(path, words.as_string());
        }
        put_texts(tx, practice, *language, given, by, shown_version(practice));
    }
}

} // namespace

PracticeId load_practice(data::Tx& tx, json::value const& value, SeedCast const& cast)
{
    auto const& seed = value.as_object();
    auto slug = text(seed, "slug");
    auto id = id_of(slug);
    if (store::exists(tx, id)) return id;

    auto practice = practice_of(tx, seed, cast, slug);
    json::object completed = seed;
    completed["content"] = with_all_lists(seed.at("content").as_object());
    auto content = read<Content>(completed, "content", slug);
    practice.title = content.title.str();
    store::insert(tx, practice);
    auto reason = load_earlier(tx, seed, practice, content, cast, slug);
    store::keep_content(tx, practice, practice.author, reason, content);
    tx.record(Saved{practice.id, practice.version, practice.author});
    load_conversation(tx, seed, practice, cast, slug);
    load_translations(tx, seed, practice, content, practice.author, slug);
    if (practice.is_public()) {
        refresh_listing(tx, practice, content);
        tx.record(Published{practice.id, practice.version, cast.curator, {}});
    }
    return id;
}

void load_adoption(data::Tx& tx, json::value const& value, PracticeId practice_id, SeedCast const& cast)
{
    auto const& seed = value.as_object();
    auto slug = text(seed, "practice") + ", adoption";
    auto practice = store::get(tx, practice_id);
    auto organisation = of_cast(cast.organisations, text(seed, "organisation"), slug);
    if (store::adoption_by(tx, practice_id, organisation)) return;
    Adoption adoption{.id = tx.new_id<struct AdoptionRecord>(),
                      .practice = practice_id,
                      .practice_version = version_adopted(practice, seed),
                      .organisation = organisation,
                      .person = of_cast(cast.people, text(seed, "by"), slug),
                      .stage = {text(seed, "stage")},
                      .outcome = {text(seed, "outcome")},
                      .started = {text(seed, "started")},
                      .steps = read<std::vector<AdoptedStep>>(seed, "steps", slug),
                      .added = read<std::vector<AddedStep>>(seed, "added", slug),
                      .lessons = text(seed, "lessons"),
                      .is_example = true,
                      .created_at = tx.now(),
                      .updated_at = tx.now()};
    adoption.steps =
        rules::with_untold_steps(adoption.steps, store::content(tx, practice_id, adoption.practice_version));
    store::insert(tx, adoption);
    data::revisions::keep(tx, "adoption", adoption, adoption.person);
    store::count_adopters(tx, practice_id);
    tx.record(Adopted{practice_id, adoption.practice_version, adoption.person, adoption.id, organisation});
}

} // namespace erasmi::practices
