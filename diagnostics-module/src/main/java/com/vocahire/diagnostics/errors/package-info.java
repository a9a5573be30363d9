/**
 * Reports unexpected errors to Sentry, where an installation has configured it; a report names no
 * person and quotes no text.
 */
package com.vocahire.diagnostics.errors;
