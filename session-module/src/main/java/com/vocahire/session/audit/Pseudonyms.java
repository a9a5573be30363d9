package com.vocahire.session.audit;

import com.vocahire.session.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The pseudonyms of people in audit, receipts and reports. The key is configured, or the one that
 * the database's migration made: every node has the same. A name is written under the first key and
 * found under all, so that a key can be replaced.
 */
@ApplicationScoped
public class Pseudonyms {

  private final AuditKeyTable table;
  private final AuditSettings settings;

  /** For the proxy only. */
  protected Pseudonyms() {
    this(null, null);
  }

  @Inject
  public Pseudonyms(AuditKeyTable table, AuditSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  /** Of an actor in the audit; the same in every row. */
  public String actor(String subject) {
    return all("actor", subject).get(0);
  }

  /** Of the owner of an erased interview; another for each. */
  public String receipt(String subject, SessionId id) {
    return receipts(subject, id).get(0);
  }

  /** The same under every key. */
  public List<String> receipts(String subject, SessionId id) {
    return all("receipt", subject, id.toString());
  }

  /** Of the sender of a browser's report. */
  public String reporter(String subject) {
    return reporters(subject).get(0);
  }

  /** The same under every key. */
  public List<String> reporters(String subject) {
    return all("report", subject);
  }

  private List<String> all(String... parts) {
    List<byte[]> keys = new ArrayList<>(settings.keys());
    keys.add(settings.isKeyOfDatabase() ? 0 : keys.size(), table.key());
    return keys.stream().map(key -> Pseudonym.of(key, parts)).toList();
  }
}
