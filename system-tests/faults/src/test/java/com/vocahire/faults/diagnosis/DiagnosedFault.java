package com.vocahire.faults.diagnosis;

import java.util.List;

/**
 * Something that is wrong around a server, and which checks name it.
 *
 * @param what for the table
 */
record DiagnosedFault(String what, Causing causing, List<Symptom> symptoms) {

  /** Brings it about; {@link DiagnosedServer#heal} takes it away. */
  interface Causing {
    void cause(DiagnosedServer server) throws Exception;
  }

  static DiagnosedFault of(String what, Causing causing, Symptom... symptoms) {
    return new DiagnosedFault(what, causing, List.of(symptoms));
  }
}
