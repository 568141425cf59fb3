-- When what nobody needs any more was last removed, and the indexes by which it is found.

create table housekeeping (
    name    text   primary key,
    at      bigint not null,
    removed bigint not null
);

create index session_seen on session (seen_at);
create index session_started on session (started_at);
create index one_use_link_expiry on one_use_link (expires_at);
create index one_use_link_used on one_use_link (used_at) where used_at is not null;
