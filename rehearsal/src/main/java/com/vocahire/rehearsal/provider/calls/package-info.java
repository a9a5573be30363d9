/** The emulator's calls, from offer to hang-up. */
package com.vocahire.rehearsal.provider.calls;
