-- The end of the chain as it stood from time to time, signed with a key that is not in the database.
create table ledger_head (
	at         timestamptz primary key,
	entries    bigint not null check (entries > 0),
	hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
	public_key text not null,
	signature  text not null
);
create index ledger_head_by_entries on ledger_head (entries, at);
create trigger ledger_head_only_grows before update or delete or truncate on ledger_head
	for each statement execute function refuse_change_of_ledger();
