-- What the coordination body decided, and where its decision is found.
alter table coordination add column outcome text check (outcome in ('UPHELD', 'SET_ASIDE'));
alter table coordination add column decision_reference text;
update coordination set outcome = 'SET_ASIDE' where resolved_on is not null;
update coordination set resolution = '–' where resolution !~ '\S';
alter table coordination add constraint coordination_decided_with_outcome check ((resolved_on is null) = (outcome is null));
alter table coordination add constraint coordination_decided_with_reason check (resolution is null or resolution ~ '\S');
