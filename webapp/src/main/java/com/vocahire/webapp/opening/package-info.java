/** The route that opens an interview. */
package com.vocahire.webapp.opening;
