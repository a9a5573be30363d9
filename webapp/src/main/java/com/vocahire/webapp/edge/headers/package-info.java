/** Adds headers for browsers to answers: content security policy, framing and origins (CORS). */
package com.vocahire.webapp.edge.headers;
