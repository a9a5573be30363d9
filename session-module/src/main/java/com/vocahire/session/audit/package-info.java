/**
 * Who did what ({@code audit_entry}), and the pseudonyms by which people stand there; {@code
 * AuditKeyTable} has the database's key.
 */
package com.vocahire.session.audit;
