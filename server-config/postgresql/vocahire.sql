CREATE ROLE vocahire LOGIN;
CREATE DATABASE vocahire OWNER vocahire ENCODING 'UTF8' TEMPLATE template0;

-- The server ends what nobody waits for any more: the application gives a question up before (12 s budget).
ALTER ROLE vocahire SET statement_timeout = '8s';
ALTER ROLE vocahire SET idle_in_transaction_session_timeout = '15s';
