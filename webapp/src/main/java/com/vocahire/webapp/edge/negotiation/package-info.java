/**
 * Reads headers and paths of a request before the server does, so that both servers treat them
 * alike.
 */
package com.vocahire.webapp.edge.negotiation;
