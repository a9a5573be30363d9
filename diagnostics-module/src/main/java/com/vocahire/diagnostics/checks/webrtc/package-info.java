/**
 * Answers the connection test: with what a browser needs for it and, for operators, with all checks
 * of this server.
 */
package com.vocahire.diagnostics.checks.webrtc;
