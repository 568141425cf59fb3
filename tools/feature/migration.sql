-- @Names@.

create table @name@ (
    id text primary key,
    version bigint not null,
    author text not null references person (id),
    title text not null,
    created_at bigint not null,
    updated_at bigint not null
);
create index @name@_of_author on @name@ (author, id);
