package com.vocahire.ice.control;

import java.time.Duration;

/**
 * When a vendor is left alone.
 *
 * @param failures so many in a row
 * @param delay for so long; then one question decides
 */
record Resting(int failures, Duration delay) {}
