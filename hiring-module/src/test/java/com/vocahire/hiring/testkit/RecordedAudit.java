package com.vocahire.hiring.testkit;

import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.WritingAudit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was to be audited. */
public final class RecordedAudit extends WritingAudit {

  /** One entry. */
  public record Entry(AuditAction action, Actor actor, UUID subject) {}

  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  @Override
  public void about(AuditAction action, Actor actor, UUID subject) {
    entries.add(new Entry(action, actor, subject));
  }

  /** In their order. */
  public List<AuditAction> actionsAbout(UUID subject) {
    return entries.stream()
        .filter(entry -> entry.subject().equals(subject))
        .map(Entry::action)
        .toList();
  }
}
