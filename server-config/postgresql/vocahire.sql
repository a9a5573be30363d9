CREATE ROLE vocahire LOGIN;
CREATE DATABASE vocahire OWNER vocahire ENCODING 'UTF8' TEMPLATE template0;

-- The server ends statements without a waiting client: the application's own time budget is shorter (12 s).
ALTER ROLE vocahire SET statement_timeout = '8s';
ALTER ROLE vocahire SET idle_in_transaction_session_timeout = '15s';
