-- Every act, in one chain: the hash of an entry covers its values and the hash of the one before it.
create table ledger_entry (
	seq           bigint primary key check (seq > 0),
	at            timestamptz not null,
	actor_id      uuid,
	actor_name    text not null,
	role          text,
	body_id       uuid,
	verb          text not null,
	subject_type  text not null,
	subject_id    text not null,
	values_before jsonb not null,
	values_after  jsonb not null,
	reason        text,
	previous_hash text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
	hash          text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index ledger_entry_by_subject on ledger_entry (subject_type, subject_id, seq);
create index ledger_entry_by_verb on ledger_entry (verb, seq);
create index ledger_entry_by_actor on ledger_entry (actor_id, seq);
create index ledger_entry_by_time on ledger_entry (at, seq);

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
	raise exception 'The ledger only grows: % of % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_only_grows before update or delete or truncate on ledger_entry
	for each statement execute function refuse_change_of_ledger();
