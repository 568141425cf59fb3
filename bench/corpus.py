"""More practices: each has the shape of a published one, and words, language, facets and adopters of its own.

All is skewed as it is in life: the k-th choice is made k times less often than the first. The same count gives the
same practices.
"""
import json
import random
import sqlite3
import uuid

from wording import Wording

LANGUAGES = ("en", "de", "it", "tr")
OTHERS = {"country", "theme", "factor", "actor", "phase"}  # facets that are chosen anew
CARD_SUMMARY = 280  # characters


def skewed(random_source, values):
    return random_source.choices(values, [1 / rank for rank in range(1, len(values) + 1)])[0]


def row_of(database, table, key, value):
    cursor = database.execute(f"select * from {table} where {key} = ? limit 1", (value,))
    return dict(zip([column[0] for column in cursor.description], cursor.fetchone()))


def insert(database, table, row):
    places = ", ".join("?" * len(row))
    database.execute(f"insert or ignore into {table} ({', '.join(row)}) values ({places})", list(row.values()))


class Corpus:
    def __init__(self, database, seed):
        self.database = database
        self.random = random.Random(seed)
        translated = database.execute(
            "select language, field, text from translation where record_kind = 'practice'").fetchall()
        self.text_fields = {field.rpartition("/")[2] for _, field, _ in translated}
        self.wordings = {language: Wording(language, [text for of, _, text in translated if of == language])
                         for language in LANGUAGES}
        self.tags = {facet: [row[0] for row in database.execute(
            "select distinct tag from practice_facet where facet = ? order by tag", (facet,))] for facet in OTHERS}
        self.adoptions = [row[0] for row in database.execute("select id from practice_adoption order by id")]
        self.organisations = [row[0] for row in database.execute("select id from organisation order by id")]
        self.originals = [row[0] for row in database.execute(
            "select id from practice where published_version = 1 and state = 'published' order by id")]

    def new_id(self):
        return str(uuid.UUID(int=self.random.getrandbits(128)))

    def texts(self, part, path=""):
        """Each text of a content with its path and where it stands."""
        for name, value in part.items():
            if isinstance(value, str) and value and name in self.text_fields:
                yield path + name, part, name
            elif isinstance(value, list):
                for place, item in enumerate(value):
                    if isinstance(item, dict):
                        yield from self.texts(item, f"{path}{name}/{item.get('key', place)}/")

    def passage(self, language, like, scale):
        return self.wordings[language].passage(self.random, max(int(len(like) * scale), 12))

    def put_practice(self, former, at):
        new, language = self.new_id(), skewed(self.random, LANGUAGES)
        scale = 1 - self.random.random() / 2
        revision = row_of(self.database, "revision", "record", former)
        content = json.loads(revision["content"])
        for _, part, name in self.texts(content):
            part[name] = self.passage(language, part[name], scale)
        told = {"source_language": language, "title": content["title"]}
        insert(self.database, "practice", row_of(self.database, "practice", "id", former) | told | {
            "id": new, "published_at": at, "updated_at": at})
        insert(self.database, "revision", revision | {
            "record": new, "version": 1, "content": json.dumps(content, ensure_ascii=False)})
        readable = [language] + self.put_translation(new, content, language, scale)
        self.put_facets(former, new, readable)
        insert(self.database, "practice_listing", row_of(self.database, "practice_listing", "practice", former) | told
               | {"practice": new, "published_at": at, "summary": content["summary"][:CARD_SUMMARY],
                  "adopters": self.put_adoptions(new)})

    def put_translation(self, practice, content, language, scale):
        """Of one practice in four, into another language."""
        if self.random.random() >= 0.25:
            return []
        other = skewed(self.random, [each for each in LANGUAGES if each != language])
        for path, part, name in self.texts(content):
            insert(self.database, "translation", {
                "record_kind": "practice", "record": practice, "field": path, "language": other,
                "text": self.passage(other, part[name], scale), "source_version": 1, "how": "human",
                "updated_at": 0})
        return [other]

    def put_facets(self, former, practice, languages):
        for facet, tag in self.database.execute("select facet, tag from practice_facet where practice = ?",
                                                (former,)).fetchall():
            if facet == "language":
                continue
            tag = skewed(self.random, self.tags[facet]) if facet in OTHERS else tag
            insert(self.database, "practice_facet", {"practice": practice, "facet": facet, "tag": tag})
        for language in languages:
            insert(self.database, "practice_facet", {
                "practice": practice, "facet": "language", "tag": f"language={language}"})

    def put_adoptions(self, practice):
        """Seven practices in ten have none, others up to five; each is a link."""
        count = skewed(self.random, range(6)) if self.random.random() < 0.5 else 0
        for organisation in self.random.sample(self.organisations, count):
            adoption = row_of(self.database, "practice_adoption", "id", self.random.choice(self.adoptions)) | {
                "id": self.new_id(), "practice": practice, "practice_version": 1, "organisation": organisation}
            insert(self.database, "practice_adoption", adoption)
            insert(self.database, "link", {
                "from_kind": "adoption", "from_id": adoption["id"], "from_version": 1, "type": "adopts",
                "to_kind": "practice", "to_id": practice, "to_version": 1, "at": adoption["created_at"]})
        return count


def grow(file, count):
    """Until there are `count` published practices. Nobody else may have the database open."""
    with sqlite3.connect(file) as database:
        corpus = Corpus(database, count)
        existing, start = database.execute("select count(*), min(published_at) from practice_listing").fetchone()
        for number in range(count - existing):
            corpus.put_practice(corpus.random.choice(corpus.originals), start - 60_000 * number)
