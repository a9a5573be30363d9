/** Metrics in the format of Prometheus. */
package com.vocahire.diagnostics.metrics;
