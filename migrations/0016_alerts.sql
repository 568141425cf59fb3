-- Searches that people keep, and whether they are told by mail what is new in them.
-- `stop_secret` stands in the link of each mail; all it can do is to turn the mails of this search off.

create table saved_search (
    id text primary key,
    person text not null references person (id),
    list text not null,
    query text not null,
    name text not null,
    by_mail boolean not null,
    stop_secret text not null unique,
    looked_at bigint not null, -- what was published up to then has been told, or was there before
    created_at bigint not null,
    unique (person, list, query)
);
create index saved_search_of on saved_search (person, id);
create index saved_search_to_look on saved_search (looked_at, id) where by_mail;
