-- What the candidate agreed to, by the version of its text, and when the server was told. Empty where nobody was asked:
-- an API's own page may ask by itself. Stays with the receipt of an erased interview: it names nobody.
alter table interview
  add column consent_version varchar(40),
  add column consented_at    timestamptz,
  add constraint consent_has_time check ((consent_version is null) = (consented_at is null));
