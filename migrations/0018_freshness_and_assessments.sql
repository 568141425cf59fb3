-- When a published practice was last said to be still right, how often that was asked since, and what reviewers
-- think of a version.

alter table practice add column confirmed_at bigint;
alter table practice add column reminders bigint not null default 0;
alter table practice add column reminded_at bigint;
update practice set confirmed_at = published_at where published_version is not null;
create index practice_confirmed on practice (reminders, confirmed_at, id);
create index practice_reminded on practice (reminders, reminded_at, id);

alter table practice_listing add column confirmed_at bigint not null default 0;
alter table practice_listing add column is_stale boolean not null default false;
update practice_listing set confirmed_at = published_at;

-- A link may also grant one thing about one record. Neither database changes a rule of a column in one way that
-- both know, so the table is made anew.
create table one_use_link_anew (
    id text primary key,
    purpose text not null check (purpose in ('invitation', 'password_reset', 'email_change', 'confirmation')),
    person text not null references person (id),
    organisation text references organisation (id),
    member_role text,
    email text, -- the new address of an email_change
    subject text, -- the record of a confirmation
    expires_at bigint not null,
    used_at bigint
);
insert into one_use_link_anew (id, purpose, person, organisation, member_role, email, expires_at, used_at)
    select id, purpose, person, organisation, member_role, email, expires_at, used_at from one_use_link;
drop table one_use_link;
alter table one_use_link_anew rename to one_use_link;
create index one_use_link_of on one_use_link (person, purpose);
create index one_use_link_expiry on one_use_link (expires_at);
create index one_use_link_used on one_use_link (used_at) where used_at is not null;
create index one_use_link_of_organisation on one_use_link (organisation, expires_at)
    where organisation is not null;

-- One assessment of one version of a practice; at most one of a practice is not concluded.
create table practice_assessment (
    id text primary key,
    version bigint not null,
    practice text not null references practice (id),
    practice_version bigint not null,
    state text not null check (state in ('reviewing', 'to_conclude', 'concluded')),
    opened_by text not null references person (id),
    opened_at bigint not null,
    waiting_since bigint,
    level text not null,
    words text not null,
    concluded_by text references person (id),
    concluded_at bigint
);
create index practice_assessment_of on practice_assessment (practice, opened_at, id);
create unique index practice_assessment_open on practice_assessment (practice) where state <> 'concluded';
create index practice_assessment_waiting on practice_assessment (state, waiting_since, id);
create index practice_assessment_opened on practice_assessment (opened_by, opened_at, id);
create index practice_assessment_concluded on practice_assessment (concluded_by, opened_at, id);

create table practice_review (
    id text primary key,
    version bigint not null,
    assessment text not null references practice_assessment (id),
    reviewer text not null references person (id),
    state text not null check (state in ('asked', 'accepted', 'conflicted', 'released', 'given')),
    conflict text not null,
    is_named boolean not null,
    scores text not null,
    asked_at bigint not null,
    given_at bigint,
    unique (assessment, reviewer)
);
create index practice_review_by on practice_review (reviewer, state, asked_at, id);
