-- The last day on which what an edition replaces may still be applied, where it was announced to be later than usual.
alter table publication add column transition_until date check (transition_until >= effective_on);
