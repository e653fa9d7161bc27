-- What a source says of an edition where its dates do not tell it, and since when it was seen to say so.
alter table edition add column stated_word text check (stated_word in ('IN_FORCE', 'DRAFT', 'UNCLEAR'));
alter table edition add column stated_on date;
alter table edition add constraint edition_stated_whole check ((stated_word is null) = (stated_on is null));
alter table edition_stage add column stated_word text;
alter table edition_stage add column stated_on date;
