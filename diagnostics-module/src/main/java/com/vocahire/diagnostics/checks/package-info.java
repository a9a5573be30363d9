/**
 * Checks that administrators run: database, provider, relays; each measures one thing against its
 * threshold.
 */
package com.vocahire.diagnostics.checks;
