-- The language in which somebody without an account wrote; links already used lead to what they confirmed.
alter table comment add column language text;
alter table comment add column used_token_hash text unique;
