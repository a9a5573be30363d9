/** Of a token's life that must be left when it is renewed: time for a second and a third try. */
const LEAD = 1 / 4;
/** A token that lives for less than that is renewed late rather than all the time. */
const SOONEST_MS = 5_000;
/** The longest that a browser's timer can wait. */
const LATEST_MS = 2 ** 31 - 1;

/** When to renew a token, in milliseconds from now. @param {number} lifeMs that is left of it */
export const renewInMs = (lifeMs) => Math.min(Math.max(lifeMs * (1 - LEAD), SOONEST_MS), LATEST_MS);

/**
 * Errors by which a provider says that nobody is signed in there any more (OpenID Connect Core, section
 * 3.1.2.6; RFC 6749, sections 4.1.2.1 and 5.2). Any other may pass.
 */
const SIGNED_OUT_ERRORS = ['login_required', 'interaction_required', 'account_selection_required', 'consent_required', 'access_denied', 'invalid_grant'];

/** @param {unknown} cause @returns {string | undefined} the provider's own name of the error */
export const errorCode = (cause) => /** @type {{error?: string} | undefined} */ (cause)?.error;

/** @param {unknown} cause of a renewal that failed */
export const isSignedOut = (cause) => SIGNED_OUT_ERRORS.includes(errorCode(cause) ?? '');
