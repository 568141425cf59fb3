-- Tables of practices that were uploaded and wait to be taken over; what is in them is kept by content, as a file.

create table practice_import (
    id           text   primary key,
    person       text   not null references person (id),
    owner        text   references organisation (id),
    language     text   not null,
    file         text   not null,
    file_name    text   not null,
    created_at   bigint not null,
    confirmed_at bigint,
    created      bigint not null,
    changed      bigint not null
);
create index practice_import_of on practice_import (person, created_at, id);
create index practice_import_age on practice_import (created_at);
