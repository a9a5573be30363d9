/**
 * Checks whether the provider is configured, answers, accepts our key, keeps the configured models
 * and issues tokens.
 */
package com.vocahire.diagnostics.checks.provider;
