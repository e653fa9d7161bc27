-- Of the address of a calendar only the SHA-256 is kept; addresses given out before stay valid.
alter table notification_setting add column calendar_hash text unique check (length(calendar_hash) = 64);
update notification_setting
set calendar_hash = encode(sha256(convert_to(calendar_selector || calendar_secret, 'UTF8')), 'hex')
where calendar_selector is not null;
alter table notification_setting drop column calendar_selector, drop column calendar_secret;
