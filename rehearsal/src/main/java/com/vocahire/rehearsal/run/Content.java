package com.vocahire.rehearsal.run;

/** What of VocaHire a rehearsal runs beside what production has around it. */
enum Content {
  APPLICATION,
  /** The server and nothing on it: tests deploy by themselves. */
  NO_DEPLOYMENT,
  /** Not even the server: whoever has one of their own points it here. */
  NO_SERVER
}
