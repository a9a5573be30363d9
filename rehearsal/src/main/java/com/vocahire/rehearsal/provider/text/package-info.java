/** The emulator's text model (Responses API). */
package com.vocahire.rehearsal.provider.text;
