-- The first day on which an edition was recorded as a draft: before it nothing was known of it. It stays when the edition is published.
alter table edition add column draft_seen date;
update edition set draft_seen = least(stated_on, coalesce(source_seen, current_date)) where stage < 6060 or stated_word = 'DRAFT';
