-- Questions to the community, their answers, who is told by mail, and what readers have reported.
-- A question and its answers are posts; a question has the id of its first post, which is what was asked. What
-- posts said before stands in `revision`.

create table question (
    id text primary key,
    title text not null,
    accepted text,           -- the answer that helped
    answers bigint not null, -- as many as are shown
    is_example boolean not null
);
create index question_open on question (id) where accepted is null;

create table question_post (
    id text primary key,
    version bigint not null,
    question text not null references question (id),
    author text not null references person (id),
    organisation text references organisation (id),
    language text not null,
    text text not null,
    state text not null check (state in ('shown', 'hidden', 'withdrawn')),
    reason text not null, -- why it was last hidden or shown again
    reported_at bigint,   -- the first report for which a curator is waited for
    created_at bigint not null,
    updated_at bigint not null
);
create index question_post_of on question_post (question, id);
create index question_post_by on question_post (author, id);
create index question_post_reported on question_post (reported_at, id) where reported_at is not null;

-- `stop_secret` stands in the link of each mail; all it can do is to turn the mails about this question off.
create table question_follow (
    question text not null references question (id),
    person text not null references person (id),
    by_mail boolean not null,
    stop_secret text not null unique,
    primary key (question, person)
);
create index question_follow_of on question_follow (person, question);

create table question_report (
    post text not null references question_post (id),
    person text not null references person (id),
    words text not null,
    at bigint not null,
    primary key (post, person)
);
create index question_report_by on question_report (person, at);
