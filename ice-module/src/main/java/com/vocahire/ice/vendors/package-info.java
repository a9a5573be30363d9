/** Vendors of TURN credentials: asked in turn, cached, each with its circuit breaker. */
package com.vocahire.ice.vendors;
