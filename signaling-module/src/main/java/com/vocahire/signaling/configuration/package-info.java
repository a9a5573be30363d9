/** The provider's configuration as a whole, validated at start-up. */
package com.vocahire.signaling.configuration;
