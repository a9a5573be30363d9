/**
 * What a candidate can do about a failure.
 *
 * @typedef {'retry' | 'resume' | 'sign-in' | 'microphone' | 'end-other' | 'reload' | 'none'} Way `resume`: the interview
 *   itself continues, and the candidate can resume it; `end-other`: the one that is open elsewhere; `none`: only the
 *   company can help
 * @typedef {{text: string, way: Way, wait?: string}} WayOut `text` and `wait` are keys of the page's texts; the
 *   second says when to try again, where waiting helps
 */

/** @type {Record<string, Way>} */
const BY_KIND = {
  sign_in_not_configured: 'none',
  sign_in_failed: 'sign-in',
  sign_in_expired: 'sign-in',
  sign_in_other: 'sign-in',
  microphone_denied: 'microphone',
  microphone_missing: 'microphone',
  microphone_busy: 'microphone',
  microphone_unanswered: 'microphone',
  browser_unsupported: 'none',
  server_unreachable: 'retry',
  server_timed_out: 'retry',
  answer_malformed: 'retry',
  relay_missing: 'retry',
  answer_unusable: 'retry',
  connection_timed_out: 'retry',
  connection_failed: 'retry',
  connection_lost: 'retry',
  call_cut: 'retry',
  interviewer_silent: 'retry',
  interviewer_failed: 'retry',
  reconnecting_failed: 'retry',
  unexpected: 'retry',
};

/** The `code` of a problem+json answer (docs/api.md, Failures). @type {Record<string, Way>} */
const BY_CODE = {
  malformed_request: 'none',
  unsupported_media_type: 'none',
  not_found: 'none',
  method_not_allowed: 'none',
  not_acceptable: 'none',
  request_timeout: 'retry',
  too_large: 'none',
  uri_too_long: 'none',
  too_many_requests: 'retry',
  headers_too_large: 'none',
  invalid_request: 'retry',
  consent_outdated: 'reload',
  invalid_sdp: 'none',
  unauthenticated: 'sign-in',
  forbidden: 'none',
  session_not_found: 'retry',
  report_not_found: 'none',
  token_mismatch: 'retry',
  interview_active: 'end-other',
  already_exchanged: 'retry',
  not_exchanged: 'retry',
  reconnections_used_up: 'none',
  session_ended: 'retry',
  session_expired: 'retry',
  quota_exceeded: 'retry',
  unavailable: 'retry',
  identity_unavailable: 'retry',
  not_ready: 'retry',
  database_unavailable: 'retry',
  provider_busy: 'retry',
  provider_unavailable: 'retry',
  provider_error: 'retry',
  provider_timeout: 'retry',
  internal_error: 'retry',
  invitation_not_found: 'none',
  too_many_tries: 'retry',
  keys_unavailable: 'retry',
};

/** Waiting helps here, even when the server does not say how long. */
const PASSING = ['too_many_tries', 'keys_unavailable', 'request_timeout', 'too_many_requests', 'unavailable', 'quota_exceeded', 'identity_unavailable', 'not_ready', 'database_unavailable', 'provider_busy', 'provider_unavailable'];

const OVER = ['session_not_found', 'session_ended', 'session_expired'];

/** The server says that the interview is over. @param {import('./failure.js').Failure} failure */
export const saysItIsOver = ({ code = '' }) => OVER.includes(code);

/**
 * @param {import('./failure.js').Failure} failure
 * @param {{resumable?: boolean}} [circumstances] `resumable`: the interview itself continues
 * @returns {WayOut}
 */
export function wayOut(failure, { resumable = false } = {}) {
  const found = way(failure);
  const resumes = resumable && found.way === 'retry' && !saysItIsOver(failure);
  return resumes ? { ...found, way: 'resume' } : found;
}

/** @param {import('./failure.js').Failure} failure @returns {WayOut} */
function way(failure) {
  const { code, kind } = failure;
  if (code && code in BY_CODE) return { text: `failure.${code}`, way: BY_CODE[code], ...waiting(failure) };
  if (kind in BY_KIND) return { text: `failure.${kind}`, way: BY_KIND[kind] };
  return { text: 'failure.unexpected', way: 'retry' };
}

/** @param {import('./failure.js').Failure} failure */
function waiting({ code = '', retryAfterMs }) {
  if (retryAfterMs) return { wait: 'failure.wait' };
  return PASSING.includes(code) ? { wait: 'failure.later' } : {};
}

/** Every text a failure may ask for; the resource bundle must have them all. */
export const failureTexts = () => [...Object.keys(BY_KIND), ...Object.keys(BY_CODE)].map((name) => `failure.${name}`);
