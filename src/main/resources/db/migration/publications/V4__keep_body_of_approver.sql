-- The body for which the approver acted, which may stand above the authority; those before act for the authority.
alter table approval add column approver_body_id uuid;
