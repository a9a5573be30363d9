/** Skeleton. */
package com.vocahire.session;
