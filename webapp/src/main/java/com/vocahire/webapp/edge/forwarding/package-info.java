/** Restores scheme, host and client of a request from the headers of trusted proxies. */
package com.vocahire.webapp.edge.forwarding;
