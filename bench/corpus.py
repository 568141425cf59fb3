"""More practices: copies of the published ones with ids, moments and facets of their own.

Facets are skewed as they are in life: the k-th value of a facet is chosen k times less often than the first.
"""
import random
import sqlite3
import uuid

OTHERS = {"country", "theme", "factor", "actor", "phase"}


def skewed(random_source, values):
    return random_source.choices(values, [1 / rank for rank in range(1, len(values) + 1)])[0]


def copy_row(database, table, key, former, changes):
    cursor = database.execute(f"select * from {table} where {key} = ? limit 1", (former,))
    row = dict(zip([column[0] for column in cursor.description], cursor.fetchone())) | changes
    places = ", ".join("?" * len(row))
    database.execute(f"insert into {table} ({', '.join(row)}) values ({places})", list(row.values()))


def copy_practice(database, random_source, values, former, at):
    new = str(uuid.UUID(int=random_source.getrandbits(128)))
    copy_row(database, "practice", "id", former, {"id": new, "published_at": at, "updated_at": at})
    copy_row(database, "practice_listing", "practice", former, {"practice": new, "published_at": at})
    copy_row(database, "revision", "record", former, {"record": new, "version": 1})
    for facet, tag in database.execute("select facet, tag from practice_facet where practice = ?",
                                       (former,)).fetchall():
        if facet in OTHERS:
            tag = skewed(random_source, values[facet])
        database.execute("insert or ignore into practice_facet (practice, facet, tag) values (?, ?, ?)",
                         (new, facet, tag))


def grow(file, count):
    """Until there are `count` published practices. Nobody else may have the database open."""
    random_source = random.Random(count)
    with sqlite3.connect(file) as database:
        listed = database.execute("select practice, published_at from practice_listing").fetchall()
        values = {facet: [row[0] for row in database.execute(
            "select distinct tag from practice_facet where facet = ? order by tag", (facet,))] for facet in OTHERS}
        originals = [practice for practice, _ in listed if database.execute(
            "select published_version from practice where id = ?", (practice,)).fetchone()[0] == 1]
        start = min(at for _, at in listed)
        for number in range(count - len(listed)):
            copy_practice(database, random_source, values, random_source.choice(originals), start - 60_000 * number)
