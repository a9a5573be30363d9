-- Takes the audit trail from the application's role: from then on it adds rows, has those purged whose retention is
-- over, and can do nothing else with them. Once, as a superuser, in the application's database, after its first start,
-- and again after a release that says so. Again changes nothing.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vocahire_audit') THEN
    CREATE ROLE vocahire_audit NOLOGIN;
  END IF;
  -- The owner of a database owns its schema public, and may drop what is in it.
  EXECUTE format('ALTER DATABASE %I OWNER TO %I', current_database(), current_user);
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO vocahire;

ALTER TABLE audit_entry OWNER TO vocahire_audit;
ALTER TABLE audit_retention OWNER TO vocahire_audit;
ALTER FUNCTION audit_entry_append_only() OWNER TO vocahire_audit;
ALTER FUNCTION audit_entry_min_age() OWNER TO vocahire_audit;
ALTER FUNCTION audit_entry_purge(timestamptz, integer) OWNER TO vocahire_audit;
REVOKE ALL ON audit_entry, audit_retention FROM PUBLIC, vocahire;
-- Not id and not happened_at: number and time of a row are the database's.
GRANT INSERT (action, interview_id, subject_id, actor, actor_role, request_id) ON audit_entry TO vocahire;
-- It removes what is older than audit_retention says, and nothing else.
REVOKE ALL ON FUNCTION audit_entry_purge(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_entry_purge(timestamptz, integer) TO vocahire;

-- The triggers again: the application's role owned the table until now, and could have changed them.
DO $$ BEGIN
  DROP TRIGGER IF EXISTS audit_entry_append_only ON audit_entry;
  CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_append_only();
  DROP TRIGGER IF EXISTS audit_entry_min_age ON audit_entry;
  CREATE TRIGGER audit_entry_min_age BEFORE DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_min_age();
  ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only;
  ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_min_age;
END $$;
