/** Skeleton. */
package com.vocahire.diagnostics;
