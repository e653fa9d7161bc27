create table account (
	id              uuid primary key,
	user_name       text not null check (user_name = lower(user_name) and length(user_name) between 3 and 100),
	display_name    text not null check (length(display_name) between 1 and 100),
	password_hash   text,
	language        text check (language in ('en', 'zh-CN', 'it')),
	theme           text check (theme in ('light', 'dark', 'auto')),
	enabled         boolean not null,
	created_at      timestamptz not null,
	last_sign_in_at timestamptz,
	failed_attempts int not null check (failed_attempts >= 0),
	revision        bigint not null
);
-- User names are kept in lower case, so they are unique without regard to case.
create unique index account_by_user_name on account (user_name);
create index account_by_display_name on account (display_name, id);

create table account_grant (
	id          uuid primary key,
	account_id  uuid not null references account,
	role        text not null check (role in ('ADMINISTRATOR', 'OFFICIAL', 'DRAFTER', 'EXPERT', 'ENTERPRISE', 'AUDITOR')),
	body_id     uuid,
	valid_from  date not null,
	valid_until date check (valid_until >= valid_from),
	unique nulls not distinct (account_id, role, body_id, valid_from)
);
create index account_grant_by_role on account_grant (role, account_id);

-- One open link an account; only the SHA-256 of its token is kept.
create table password_link (
	token_hash text primary key check (length(token_hash) = 64),
	account_id uuid not null unique references account,
	expires_at timestamptz not null
);
