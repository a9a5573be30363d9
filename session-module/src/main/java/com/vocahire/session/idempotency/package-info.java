/**
 * What is remembered of an opening ({@code opening}) for its repeats and for the caller's quota.
 */
package com.vocahire.session.idempotency;
