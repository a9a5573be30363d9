/** Registers with the platform the conditions under which a node serves requests. */
package com.vocahire.diagnostics.readiness;
