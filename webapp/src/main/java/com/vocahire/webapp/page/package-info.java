/** The server side of the pages: what a browser needs before its first API request. */
package com.vocahire.webapp.page;
