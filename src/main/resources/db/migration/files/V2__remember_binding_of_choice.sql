-- How far the edition bound when the office chose who reads the file: what was closed then does not open by a change of number or binding.
alter table edition_file add column binding text check (binding in ('MANDATORY', 'VOLUNTARY', 'INFORMATIVE', 'BY_AGREEMENT'));
