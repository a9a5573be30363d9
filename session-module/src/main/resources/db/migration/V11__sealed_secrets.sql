-- The browser is given a token of ours; what the provider gave us for its one exchange stays here.

-- A migration takes the time it needs.
set local statement_timeout = 0;

alter table interview
  -- The provider's short-lived secret, sealed with AES-256-GCM under the browser's token, of which only a digest is
  -- stored (token_digest): nobody who reads this table can open it. It is gone with the exchange, whatever came of it,
  -- with the end of the session and with its erasure; the constraint refuses a row that would keep it longer.
  add column sealed_secret text,
  add constraint secret_until_exchange check (sealed_secret is null or state = 'CREATED');
