-- Rounds that end before their day or stop with their project; replies entered for a unit; lines brought in for others; comments taken back.
alter table consultation_round add column end_reason text;
alter table consultation_round add column halted_on date;
alter table consultation_round add column halt_reason text;
alter table consultation_round add constraint round_end_has_day check (end_reason is null or closed_on is not null);
alter table consultation_round add constraint round_halt_has_reason check ((halted_on is null) = (halt_reason is null));
alter table round_addressee add column entered_by text;
alter table round_addressee add constraint entered_reply_is_a_reply check (entered_by is null or replied_on is not null);
alter table comment add column brought_in_by text;
alter table comment add column withdrawn_at timestamptz;
alter table comment add constraint comment_withdrawn_undisposed check (withdrawn_at is null or disposition is null);
alter table comment add constraint comment_brought_in_counts_for_no_body check (brought_in_by is null or body_id is null);
