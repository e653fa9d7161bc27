-- Levels at which an edition stood until they became part of others, the latest first: each day keeps the level it had.
alter table edition add column former_levels text not null default '';
