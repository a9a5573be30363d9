/** Events, items and errors of the Realtime API. */
package com.vocahire.rehearsal.provider.protocol;
