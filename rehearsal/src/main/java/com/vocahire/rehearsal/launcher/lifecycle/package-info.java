/** Processes, folders and ports of a rehearsal, closed in the reverse order of their start. */
package com.vocahire.rehearsal.launcher.lifecycle;
