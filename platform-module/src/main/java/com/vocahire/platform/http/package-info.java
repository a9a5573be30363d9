/** A plain HTTP client whose answers are bounded. */
package com.vocahire.platform.http;
