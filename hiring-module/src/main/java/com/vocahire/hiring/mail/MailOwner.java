package com.vocahire.hiring.mail;

import java.util.UUID;

/** Port: the component that writes letters, and is asked about them when they are due. */
public interface MailOwner {

  /** Whether a letter about this still makes sense; asked in a transaction of its own. */
  boolean wants(UUID subject, MailKind kind);

  /** What became of it; called in the transaction that records that. */
  void settled(UUID subject, MailKind kind, MailState state);
}
