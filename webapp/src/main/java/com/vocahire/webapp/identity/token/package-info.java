/** Whether a token counts, and for which roles. */
package com.vocahire.webapp.identity.token;
