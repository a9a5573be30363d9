/** Problem details (RFC 9457): each named failure has one. */
package com.vocahire.webapp.problems;
