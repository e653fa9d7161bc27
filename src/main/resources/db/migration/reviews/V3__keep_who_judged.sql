-- Who decides a review is another person than who judged it.

alter table review add column judged_by_id uuid;
