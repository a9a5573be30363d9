/** The application of the HTTP API and its OpenAPI document. */
package com.vocahire.webapp.api;
