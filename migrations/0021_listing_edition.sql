-- A new word with every change of what lists count, so that counts can be kept until then.
create table practice_listing_edition (
    id text primary key check (id = 'all'),
    edition text not null
);
insert into practice_listing_edition (id, edition) values ('all', '');
