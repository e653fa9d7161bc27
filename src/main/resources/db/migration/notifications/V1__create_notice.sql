-- What people were told: one row a recipient and occasion.
create table notice (
	id          uuid primary key,
	recipient   uuid not null,
	occasion    text not null,
	message_key text not null,
	arguments   jsonb not null check (jsonb_typeof(arguments) = 'array'),
	href        text not null check (href like '/%' and href not like '//%'),
	told_at     timestamptz not null,
	read_at     timestamptz check (read_at >= told_at),
	unique (recipient, occasion)
);
create index notice_by_recipient on notice (recipient, told_at desc, id);
create index notice_unread on notice (recipient) where read_at is null;

-- Mails, written in the transaction that makes them true and sent after it.
create table outbox (
	id              uuid primary key,
	account         uuid,
	address         text not null,
	occasion        text not null,
	language        text not null,
	letter          jsonb not null,
	state           text not null check (state in ('PENDING', 'SENT', 'LOGGED', 'FAILED')),
	attempts        int not null check (attempts >= 0),
	created_at      timestamptz not null,
	next_attempt_at timestamptz not null,
	give_up_at      timestamptz not null,
	settled_at      timestamptz,
	last_error      text,
	unique (address, occasion),
	check ((state = 'PENDING') = (settled_at is null))
);
create index outbox_pending on outbox (next_attempt_at, id) where state = 'PENDING';
create index outbox_by_creation on outbox (created_at desc, id);

-- How a person wants to be told; without a row, by mail at once and without a calendar.
create table notification_setting (
	account           uuid primary key,
	mail              text not null check (mail in ('AT_ONCE', 'DIGEST', 'NONE')),
	digest_on         date,
	calendar_selector text unique check (length(calendar_selector) = 16),
	calendar_secret   text check (length(calendar_secret) = 32),
	check ((calendar_selector is null) = (calendar_secret is null))
);
create index notification_setting_digest on notification_setting (digest_on) where mail = 'DIGEST';
