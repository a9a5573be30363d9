/** Faults that tests inject into the emulator's routes. */
package com.vocahire.rehearsal.provider.faults;
