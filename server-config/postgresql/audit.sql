-- Takes the audit trail from the application's role: from then on it adds rows and can do nothing else with them.
-- Once, as a superuser, in the application's database, after its first start. Again after that changes nothing.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vocahire_audit') THEN
    CREATE ROLE vocahire_audit NOLOGIN;
  END IF;
  -- Whoever owns a database owns its schema public, and may drop what is in it.
  EXECUTE format('ALTER DATABASE %I OWNER TO %I', current_database(), current_user);
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO vocahire;

ALTER TABLE audit_entry OWNER TO vocahire_audit;
ALTER FUNCTION audit_entry_stays() OWNER TO vocahire_audit;
REVOKE ALL ON audit_entry FROM PUBLIC, vocahire;
-- Not id and not happened_at: number and time of a row are the database's.
GRANT INSERT (action, interview_id, actor, actor_role, request_id) ON audit_entry TO vocahire;
