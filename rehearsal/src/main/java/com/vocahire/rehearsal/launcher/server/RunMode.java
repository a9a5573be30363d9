package com.vocahire.rehearsal.launcher.server;

/** What of VocaHire a rehearsal runs beside what production has around it. */
public enum RunMode {
  APPLICATION,
  /** The server and nothing on it: tests deploy by themselves. */
  NO_DEPLOYMENT,
  /** Not even the server: whoever has one of their own points it here. */
  NO_SERVER
}
