-- Boundaries of regions, where an operator has imported them: one map, and one small drawing for each region.
create table region_map (
    id text primary key check (id = 'map'),
    width bigint not null,
    height bigint not null,
    notice text not null,
    imported_at bigint not null
);

create table region_outline (
    code text primary key,
    path text not null
);

-- Lists name the region of a practice and can be filtered by it: what published practices said before is taken over
-- from the JSON of their public version, in which quotation marks of texts are escaped.
alter table practice_listing add column region text not null default '';

create table known_region (code text primary key);
insert into known_region (code) values
    ('DE'), ('DE1'), ('DE11'), ('DE12'), ('DE13'), ('DE14'), ('DE2'), ('DE21'), ('DE22'), ('DE23'),
    ('DE24'), ('DE25'), ('DE26'), ('DE27'), ('DE3'), ('DE30'), ('DE4'), ('DE40'), ('DE5'), ('DE50'),
    ('DE6'), ('DE60'), ('DE7'), ('DE71'), ('DE72'), ('DE73'), ('DE8'), ('DE80'), ('DE9'), ('DE91'),
    ('DE92'), ('DE93'), ('DE94'), ('DEA'), ('DEA1'), ('DEA2'), ('DEA3'), ('DEA4'), ('DEA5'), ('DEB'),
    ('DEB1'), ('DEB2'), ('DEB3'), ('DEC'), ('DEC0'), ('DED'), ('DED2'), ('DED4'), ('DED5'), ('DEE'),
    ('DEE0'), ('DEF'), ('DEF0'), ('DEG'), ('DEG0'), ('IE'), ('IE0'), ('IE04'), ('IE05'), ('IE06'),
    ('IT'), ('ITC'), ('ITC1'), ('ITC2'), ('ITC3'), ('ITC4'), ('ITF'), ('ITF1'), ('ITF2'), ('ITF3'),
    ('ITF4'), ('ITF5'), ('ITF6'), ('ITG'), ('ITG1'), ('ITG2'), ('ITH'), ('ITH1'), ('ITH2'), ('ITH3'),
    ('ITH4'), ('ITH5'), ('ITI'), ('ITI1'), ('ITI2'), ('ITI3'), ('ITI4'), ('TR'), ('TR1'), ('TR10'),
    ('TR2'), ('TR21'), ('TR22'), ('TR3'), ('TR31'), ('TR32'), ('TR33'), ('TR4'), ('TR41'), ('TR42'),
    ('TR5'), ('TR51'), ('TR52'), ('TR6'), ('TR61'), ('TR62'), ('TR63'), ('TR7'), ('TR71'), ('TR72'),
    ('TR8'), ('TR81'), ('TR82'), ('TR83'), ('TR9'), ('TR90'), ('TRA'), ('TRA1'), ('TRA2'), ('TRB'),
    ('TRB1'), ('TRB2'), ('TRC'), ('TRC1'), ('TRC2'), ('TRC3'), ('DK'), ('AT'), ('AT11'), ('AT12'),
    ('AT13'), ('AT21'), ('AT22'), ('AT31'), ('AT32'), ('AT33'), ('AT34'), ('BE'), ('BE10'), ('BE21'),
    ('BE22'), ('BE23'), ('BE24'), ('BE25'), ('BE31'), ('BE32'), ('BE33'), ('BE34'), ('BE35'), ('ES'),
    ('ES11'), ('ES12'), ('ES13'), ('ES21'), ('ES22'), ('ES23'), ('ES24'), ('ES30'), ('ES41'), ('ES42'),
    ('ES43'), ('ES51'), ('ES52'), ('ES53'), ('ES61'), ('ES62'), ('ES63'), ('ES64'), ('ES70'), ('FR'),
    ('EL'), ('EL30'), ('EL41'), ('EL42'), ('EL43'), ('EL51'), ('EL52'), ('EL53'), ('EL54'), ('EL61'),
    ('EL62'), ('EL63'), ('EL64'), ('EL65'), ('NL'), ('PL'), ('PL21'), ('PL22'), ('PL41'), ('PL42'),
    ('PL43'), ('PL51'), ('PL52'), ('PL61'), ('PL62'), ('PL63'), ('PL71'), ('PL72'), ('PL81'), ('PL82'),
    ('PL84'), ('PL91'), ('PL92'), ('PT'), ('SE'), ('SE11'), ('SE12'), ('SE21'), ('SE22'), ('SE23'),
    ('SE31'), ('SE32'), ('SE33'), ('FI'), ('FI19'), ('FI1B'), ('FI1C'), ('FI1D'), ('FI20'), ('CH'),
    ('CY'), ('MT'), ('SI'), ('HR'), ('RO'), ('BG'), ('HU'), ('CZ'), ('SK'), ('LT'), ('LV'), ('EE'),
    ('LU'), ('LU00'), ('NO'), ('BA');

update practice_listing set region = coalesce(
    (select k.code from known_region k join revision r on r.content like '%"region":"' || k.code || '"%'
     where r.record_kind = 'practice' and r.record = practice_listing.practice
       and r.version = practice_listing.version), '');

insert into practice_facet (practice, facet, tag)
    select practice, 'region', 'region=' || region from practice_listing where region <> '';

-- A practice is also found under the large region, unless that is the same area, which its code says by a 0.
insert into practice_facet (practice, facet, tag)
    select practice, 'region', 'region=' || substr(region, 1, 3) from practice_listing
    where length(region) = 4 and region not like '%0' and substr(region, 3, 1) <> '0';

drop table known_region;
