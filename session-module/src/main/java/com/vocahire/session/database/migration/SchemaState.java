package com.vocahire.session.database.migration;

import java.util.Locale;

/** What the database's schema is, compared with the newest migration of this archive. */
public enum SchemaState {
  /** Not compared yet: the database has not been there since this node started. */
  WAITING,
  /** It has every migration of this archive, and no other. */
  CURRENT,
  /** A later release has migrated it. Releases only add to it first, so this one still works. */
  NEWER,
  /** It lacks migrations of this archive. */
  OLDER,
  /** It has no history or no interviews: emptied, or another application's. */
  MISSING,
  /** The database is there and refuses the migrations, or the schema is another application's. */
  REFUSED;

  /** Returns whether a node can work with it. */
  public boolean serves() {
    return switch (this) {
      case CURRENT, NEWER -> true;
      case WAITING, OLDER, MISSING, REFUSED -> false;
    };
  }

  /** As the health document names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
