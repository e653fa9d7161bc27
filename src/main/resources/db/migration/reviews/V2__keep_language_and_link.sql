-- The language in which somebody without an account wrote; links already used lead to what they confirmed.
alter table review_report add column language text;
alter table review_report add column used_token_hash text unique;
