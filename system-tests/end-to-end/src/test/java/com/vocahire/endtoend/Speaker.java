package com.vocahire.endtoend;

/** A candidate's voice: there or not. */
interface Speaker {

  void speaks();

  void isSilent();
}
