-- Persons, organisations, who belongs to which, and how persons get in.

create table person (
    id text primary key,
    version bigint not null,
    email text unique, -- null once erased
    name text not null,
    languages text not null,
    mail_language text not null,
    password_hash text,
    state text not null check (state in ('invited', 'active', 'blocked', 'erased')),
    created_at bigint not null,
    updated_at bigint not null
);

-- Words of name and mail address, in plain Latin letters, for the operators' search.
create table person_word (
    word text not null,
    person text not null references person (id),
    primary key (word, person)
);
create index person_word_of on person_word (person);

create table person_role (
    person text not null references person (id),
    role text not null,
    since bigint not null,
    primary key (person, role)
);
create index person_role_by_role on person_role (role, person);

create table organisation (
    id text primary key,
    version bigint not null,
    name text not null,
    sort_name text not null, -- folded, for the order of lists
    kind text not null,
    cluster text not null,
    country text not null,
    region text not null,
    place text not null,
    website text not null,
    contact_role text not null,
    contact_email text,
    about text not null,
    languages text not null,
    is_example boolean not null,
    created_at bigint not null,
    updated_at bigint not null
);
create index organisation_by_name on organisation (sort_name, id);
create index organisation_by_country on organisation (country, sort_name, id);
create index organisation_by_kind on organisation (kind, sort_name, id);

create table membership (
    person text not null references person (id),
    organisation text not null references organisation (id),
    role text not null,
    since bigint not null,
    primary key (person, organisation)
);
create index membership_of_organisation on membership (organisation, person);

-- Links that are mailed and work once. The id is a hash of what stands in the link.
create table one_use_link (
    id text primary key,
    purpose text not null check (purpose in ('invitation', 'password_reset', 'email_change')),
    person text not null references person (id),
    organisation text references organisation (id),
    member_role text,
    email text, -- the new address of an email_change
    expires_at bigint not null,
    used_at bigint
);
create index one_use_link_of on one_use_link (person, purpose);

-- Read and written by web/sessions_store.cpp.
create table session (
    id text primary key,
    person text not null references person (id),
    started_at bigint not null,
    seen_at bigint not null,
    device text not null
);
create index session_of on session (person, seen_at);
