package com.vocahire.session.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Reads the key that the database's migration made; it is the same for every node. Native SQL,
 * because a table of one value has no entity.
 */
@Dependent
public final class AuditKeyTable {

  static final String KEY = "select secret from audit_key";

  private final EntityManager entities;

  /** Read once: nothing changes it. */
  private volatile byte[] known;

  @Inject
  public AuditKeyTable(EntityManager entities) {
    this.entities = entities;
  }

  /** The key, which callers must not change. */
  public byte[] key() {
    byte[] key = known;
    if (key == null) {
      key = (byte[]) entities.createNativeQuery(KEY).getSingleResult();
      known = key;
    }
    return key;
  }
}
