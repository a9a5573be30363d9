/** The identity provider's signing keys, fetched and renewed in the background. */
package com.vocahire.webapp.identity.keys;
