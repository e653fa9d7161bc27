-- The exemptions on which an approval relies, as they stood, and the acts that one person did where the rules allow it.
alter table approval add column exemptions text;
alter table publication add column one_person text;
alter table publication add column one_person_acts text;
