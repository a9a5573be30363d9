package com.vocahire.endtoend.testkit;

/** A candidate's voice: there or not. */
public interface Speaker {

  void speaks();

  void isSilent();
}
