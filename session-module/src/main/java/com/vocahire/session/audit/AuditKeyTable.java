package com.vocahire.session.audit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The key that the database's migration made; the same for every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class AuditKeyTable {

  static final String KEY = "select secret from audit_key";

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  /** Read once: nothing changes it. */
  private volatile byte[] known;

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
