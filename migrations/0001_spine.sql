-- What every record shares: the event log and its followers, history, links, translations, jobs, files, drafts.
-- Ids are UUIDs as text, moments are milliseconds since 1970 in UTC, composed values are JSON as text.

create table event (
    seq             bigint  primary key check (seq > 0),
    kind            text    not null,
    subject_kind    text    not null,
    subject         text    not null,
    subject_version bigint,
    actor           text,
    at              bigint  not null,
    payload         text    not null,
    chain           text    not null
);
create index event_subject on event (subject_kind, subject, seq);
create index event_actor on event (actor, seq) where actor is not null;

create table follower (
    name   text   primary key,
    cursor bigint not null
);

create table revision (
    record_kind text   not null,
    record      text   not null,
    version     bigint not null,
    at          bigint not null,
    actor       text,
    reason      text   not null,
    content     text   not null,
    primary key (record_kind, record, version)
);

-- Version 0: the record as it is at the time of reading.
create table link (
    from_kind    text   not null,
    from_id      text   not null,
    from_version bigint not null,
    type         text   not null,
    to_kind      text   not null,
    to_id        text   not null,
    to_version   bigint not null,
    at           bigint not null,
    primary key (from_kind, from_id, type, to_kind, to_id, from_version, to_version)
);
create index link_to on link (to_kind, to_id, type, at);

create table translation (
    record_kind    text   not null,
    record         text   not null,
    field          text   not null,
    language       text   not null,
    text           text   not null,
    source_version bigint not null,
    how            text   not null check (how in ('human', 'machine', 'reviewed')),
    updated_at     bigint not null,
    updated_by     text,
    primary key (record_kind, record, language, field)
);

-- `run_at` of a running job is the moment from which it counts as abandoned and is due again.
create table job (
    id          text   primary key,
    kind        text   not null,
    payload     text   not null,
    run_at      bigint not null,
    attempts    bigint not null,
    state       text   not null check (state in ('queued', 'running', 'done', 'failed')),
    last_error  text   not null,
    created_at  bigint not null,
    finished_at bigint
);
create index job_due on job (run_at, id) where finished_at is null;
create index job_state on job (state, id);
create index job_finished on job (finished_at) where finished_at is not null;

create table idempotency (
    actor   text   not null,
    key     text   not null,
    request text   not null,
    status  bigint,
    answer  text   not null,
    at      bigint not null,
    primary key (actor, key)
);
create index idempotency_at on idempotency (at);

create table file (
    digest     text   primary key,
    size       bigint not null,
    media_type text   not null,
    created_at bigint not null
);

create table draft (
    person     text   not null,
    form       text   not null,
    content    text   not null,
    updated_at bigint not null,
    primary key (person, form)
);
create index draft_updated on draft (updated_at);
