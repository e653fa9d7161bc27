-- Who handled a need last and for which authority; the language of who has no account; links already used.
alter table need add column handled_for uuid;
alter table need add column language text;
alter table need add column used_token_hash text unique;
alter table need drop constraint need_answer_signed;
alter table need add constraint need_answer_signed check (answer is null or answered_by is not null);
alter table need add constraint need_handled_at check ((answered_by is null) = (answered_at is null));
create index need_by_proposer on need (account_id, stated_at);
create index need_by_mail on need (mail, stated_at);
