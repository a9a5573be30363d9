/** The share of a token's lifetime that must be left when it is renewed: time for a second and a third try. */
const LEAD = 1 / 4;
/** A token with a shorter lifetime is renewed late rather than all the time. */
const SOONEST_MS = 5_000;
/** The longest that a browser's timer can wait. */
const LATEST_MS = 2 ** 31 - 1;

/** When to renew a token, in milliseconds from now. @param {number} lifeMs what is left of its lifetime */
export const renewInMs = (lifeMs) => Math.min(Math.max(lifeMs * (1 - LEAD), SOONEST_MS), LATEST_MS);

/**
 * Errors by which a provider says that the user is no longer signed in there (OpenID Connect Core, section
 * 3.1.2.6; RFC 6749, sections 4.1.2.1 and 5.2). Any other may be temporary.
 */
const SIGNED_OUT_ERRORS = ['login_required', 'interaction_required', 'account_selection_required', 'consent_required', 'access_denied', 'invalid_grant'];

/** @param {unknown} cause @returns {string | undefined} the provider's error code */
export const errorCode = (cause) => /** @type {{error?: string} | undefined} */ (cause)?.error;

/** @param {unknown} cause of a renewal that failed */
export const isSignedOut = (cause) => SIGNED_OUT_ERRORS.includes(errorCode(cause) ?? '');
