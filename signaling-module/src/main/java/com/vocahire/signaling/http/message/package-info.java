/** Builds requests to the provider, and reads its answers. */
package com.vocahire.signaling.http.message;
