/** Every request has an id, a duration and a span. */
package com.vocahire.webapp.requests;
