/** Skeleton. */
package com.vocahire.signaling;
