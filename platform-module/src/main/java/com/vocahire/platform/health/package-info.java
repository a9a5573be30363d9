/** The servers' health endpoints, and what modules add to them. */
package com.vocahire.platform.health;
