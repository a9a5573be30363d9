package com.vocahire.faults;

import java.util.List;

/**
 * Something that is wrong around a server, and which checks name it.
 *
 * @param what for the table
 */
record Trouble(String what, Causing causing, List<Symptom> symptoms) {

  /** Brings it about; {@link Diagnosed#heal} takes it away. */
  interface Causing {
    void cause(Diagnosed server) throws Exception;
  }

  static Trouble of(String what, Causing causing, Symptom... symptoms) {
    return new Trouble(what, causing, List.of(symptoms));
  }
}
