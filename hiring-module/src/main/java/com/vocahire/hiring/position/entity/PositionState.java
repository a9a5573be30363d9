package com.vocahire.hiring.position.entity;

import java.util.Locale;

/** Whether candidates are sought. */
public enum PositionState {
  OPEN,
  /** Over: it is read, and changes no more. */
  ARCHIVED;

  /** As JSON names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
