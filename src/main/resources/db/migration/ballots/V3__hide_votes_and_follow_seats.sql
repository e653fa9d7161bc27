-- Votes are hidden until they are counted: the ledger keeps a commitment, whose random number stands here until then.
-- What was written down at a meeting is known to who wrote it; invited experts have no other way to vote.
alter table vote add column nonce text check (nonce ~ '^[0-9a-f]{64}$');
alter table vote add column recorded boolean not null default false;
update vote w set recorded = true from ballot_voter v where v.id = w.voter_id and v.account_id is null and v.body_id is null;

-- Who gave up a seat while the ballot was open, and who has it since: the last line of a voter says whose it is.
create table ballot_departure (
	ballot_id         uuid not null,
	voter_id          uuid not null,
	ordinal           int not null check (ordinal > 0),
	name              text not null check (name <> ''),
	left_on           date not null,
	reason            text,
	requested_by      text,
	confirmed_by      text,
	voted             boolean not null,
	successor_account uuid,
	successor_body    uuid,
	successor         text,
	primary key (voter_id, ordinal),
	foreign key (ballot_id, voter_id) references ballot_voter (ballot_id, id) on delete cascade,
	constraint ballot_departure_one_successor check (successor_account is null or successor_body is null),
	constraint ballot_departure_named_successor
		check ((successor is not null) = (successor_account is not null or successor_body is not null))
);
create index ballot_departure_by_ballot on ballot_departure (ballot_id);
create index ballot_departure_by_account on ballot_departure (successor_account);
create index ballot_departure_by_body on ballot_departure (successor_body);
create index ballot_by_electorate on ballot (electorate_id) where status = 'OPEN';
