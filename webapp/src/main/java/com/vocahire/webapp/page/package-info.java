/** The server's half of the pages: what a browser must know before it can ask anything. */
package com.vocahire.webapp.page;
