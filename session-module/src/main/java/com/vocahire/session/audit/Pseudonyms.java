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

  /** Returns the pseudonym of an actor in the audit; the same in every row. */
  public String actor(String subject) {
    return all("actor", subject).get(0);
  }

  /** Returns the pseudonym of the owner of an erased interview; another for each interview. */
  public String receipt(String subject, SessionId id) {
    return receipts(subject, id).get(0);
  }

  /** Returns the pseudonyms of such an owner under every key, the current one first. */
  public List<String> receipts(String subject, SessionId id) {
    return all("receipt", subject, id.toString());
  }

  /** Returns the pseudonym of the sender of a browser's report. */
  public String reporter(String subject) {
    return reporters(subject).get(0);
  }

  /** Returns the pseudonyms of such a sender under every key, the current one first. */
  public List<String> reporters(String subject) {
    return all("report", subject);
  }

  private List<String> all(String... parts) {
    List<byte[]> keys = new ArrayList<>(settings.keys());
    keys.add(settings.isKeyOfDatabase() ? 0 : keys.size(), table.key());
    return keys.stream().map(key -> Pseudonym.of(key, parts)).toList();
  }
}
