CREATE ROLE vocahire LOGIN;
CREATE DATABASE vocahire OWNER vocahire ENCODING 'UTF8' TEMPLATE template0;

-- The server ends a statement by itself before the application's time budget (12 s) is over, so that none keeps running
-- for a client that has given up.
ALTER ROLE vocahire SET statement_timeout = '8s';
ALTER ROLE vocahire SET idle_in_transaction_session_timeout = '15s';
