-- The registered body before which an objection is.
alter table coordination add column escalated_body uuid;
create index coordination_escalated_body on coordination (escalated_body) where escalated_body is not null;
