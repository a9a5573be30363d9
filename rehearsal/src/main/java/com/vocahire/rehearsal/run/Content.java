package com.vocahire.rehearsal.run;

/** What is deployed on the server. */
enum Content {
  APPLICATION,
  /** Tests deploy by themselves. */
  NOTHING
}
