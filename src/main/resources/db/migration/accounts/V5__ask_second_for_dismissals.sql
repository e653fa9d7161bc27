-- Another administrator is taken out by two: a role that ends, or an account that is disabled, waits like a role that is given.
alter table grant_request add wish text not null default 'GIVE' check (wish in ('GIVE', 'TAKE', 'DISABLE'));
alter table grant_request add grant_id uuid check ((wish = 'TAKE') = (grant_id is not null));
alter table grant_request alter column wish drop default;
drop index grant_request_waiting;
create unique index grant_request_waiting on grant_request (account_id, wish, role, body_id) nulls not distinct
	where state = 'WAITING';
