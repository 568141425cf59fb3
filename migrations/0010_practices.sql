-- Practices, what lists show of them, the conversation of their curation, and their adoptions.
-- What a practice says is in `revision`, one row for each version.

create table practice (
    id text primary key,
    version bigint not null,
    published_version bigint,
    state text not null check (state in ('draft', 'submitted', 'in_review', 'returned', 'published', 'declined')),
    owner text references organisation (id),
    author text not null references person (id),
    source_language text not null,
    level text not null,
    is_example boolean not null,
    title text not null,
    curator text references person (id),
    validated_by text references person (id),
    published_at bigint,
    waiting_since bigint,
    created_at bigint not null,
    updated_at bigint not null
);
create index practice_of_author on practice (author, updated_at, id);
create index practice_of_owner on practice (owner, updated_at, id);
create index practice_waiting on practice (state, waiting_since, id);

create table practice_listing (
    practice text primary key references practice (id),
    version bigint not null,
    source_language text not null,
    title text not null,
    summary text not null,
    country text not null,
    place text not null,
    level text not null,
    is_example boolean not null,
    adopters bigint not null,
    published_at bigint not null
);
create index practice_listing_newest on practice_listing (published_at, practice);

-- `tag` is facet and value in one, "country=de", so that any filter is one list of tags.
create table practice_facet (
    practice text not null references practice (id),
    facet text not null,
    tag text not null,
    primary key (tag, practice)
);
create index practice_facet_of on practice_facet (practice);

create table practice_message (
    id text primary key,
    practice text not null references practice (id),
    version bigint not null,
    kind text not null,
    person text not null references person (id),
    text text not null,
    at bigint not null
);
create index practice_message_of on practice_message (practice, at, id);
create index practice_message_by on practice_message (person, at, id);

create table practice_adoption (
    id text primary key,
    version bigint not null,
    practice text not null references practice (id),
    practice_version bigint not null,
    organisation text not null references organisation (id),
    person text not null references person (id),
    stage text not null,
    outcome text not null,
    started text not null,
    steps text not null,
    added text not null,
    lessons text not null,
    is_example boolean not null,
    created_at bigint not null,
    updated_at bigint not null,
    unique (practice, organisation)
);
create index practice_adoption_of_organisation on practice_adoption (organisation, updated_at, id);
create index practice_adoption_by on practice_adoption (person, updated_at, id);
