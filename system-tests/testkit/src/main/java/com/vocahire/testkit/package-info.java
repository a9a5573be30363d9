/**
 * One kit for the end-to-end, fault and in-container tests: it starts a rehearsal, waits for
 * conditions and searches logs.
 */
package com.vocahire.testkit;
