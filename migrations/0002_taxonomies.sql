-- Taxonomies: lists of terms in several languages, which operators may edit.

create table taxonomy (
    name text primary key
);

create table term (
    taxonomy text not null references taxonomy (name),
    key text not null,
    position bigint not null,
    is_active boolean not null,
    primary key (taxonomy, key)
);

-- The key '' names the taxonomy itself. What an operator wrote is not overwritten by seeds.
create table term_label (
    taxonomy text not null references taxonomy (name),
    key text not null,
    language text not null,
    label text not null,
    note text not null,
    by_operator boolean not null,
    primary key (taxonomy, key, language)
);

-- One row: a digest of everything above, by which programs know whether what they keep in memory still holds.
create table taxonomy_digest (
    id text primary key check (id = 'all'),
    digest text not null
);
insert into taxonomy_digest (id, digest) values ('all', '');
