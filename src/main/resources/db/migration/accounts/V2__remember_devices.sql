-- Devices on which people signed in before; only the SHA-256 of what they keep is kept.
create table known_device (
	token_hash text not null check (length(token_hash) = 64),
	account_id uuid not null references account,
	used_at    timestamptz not null,
	primary key (account_id, token_hash)
);
create index known_device_by_hash on known_device (token_hash);
