-- The invitations of an organisation that nobody has accepted yet.

create index one_use_link_of_organisation on one_use_link (organisation, expires_at)
    where organisation is not null;
