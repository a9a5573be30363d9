/** Positions: created, shared, changed and archived by recruiters. */
package com.vocahire.hiring.position;
