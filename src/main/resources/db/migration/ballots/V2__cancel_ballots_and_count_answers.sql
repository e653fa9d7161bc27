-- A running ballot may be cancelled for a public reason; each answer to a remark is a version of its own.

alter table ballot drop constraint ballot_status_check;
alter table ballot add constraint ballot_status_check
	check (status in ('OPEN', 'PASSED', 'FAILED', 'ABANDONED', 'CANCELLED'));
alter table ballot add column end_reason text;
alter table ballot add constraint ballot_cancelled_for_a_reason
	check (status <> 'CANCELLED' or (spent and end_reason is not null and closed_at is not null and closed_by is not null));

alter table vote add column answer_number int not null default 0;
update vote set answer_number = 1 where answer is not null;
