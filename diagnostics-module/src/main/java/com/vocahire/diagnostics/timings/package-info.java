/** How long phases took, for the last interviews and over time. */
package com.vocahire.diagnostics.timings;
