package com.vocahire.rehearsal.launcher.server;

/** A rehearsal runs this much of VocaHire beside what production has around it. */
public enum RunMode {
  APPLICATION,
  /** The server and nothing on it: tests deploy by themselves. */
  NO_DEPLOYMENT,
  /** Not even the server: the developer configures a server of their own for it. */
  NO_SERVER
}
