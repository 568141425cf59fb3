-- What @name@ keeps.

create table @name@_entry (
    id text primary key,
    title text not null,
    author text not null references person (id),
    created_at bigint not null
);
create index @name@_entry_of_author on @name@_entry (author, id);
