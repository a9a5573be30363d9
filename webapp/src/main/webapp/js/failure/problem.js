import { Failure } from './failure.js';

const MAX_WAIT_MS = 3_600_000;
/** Our API gives each refusal a code. Without one the application is not there: Payara accepts requests before the application is deployed, and forbids every PUT meanwhile; a proxy has pages of its own. */
const NOT_THERE = [403, 404, 405];

/**
 * Turns an answer that is not `ok` into a Failure: RFC 9457 problem details when the server sends
 * them, else the bare status (a proxy in front answers HTML).
 *
 * @param {Response} response
 */
export async function refusal(response) {
  const problem = await readProblem(response);
  if (NOT_THERE.includes(response.status) && !text(problem.code)) return Failure.serverUnreachable(new Error(`HTTP ${response.status} without a problem's code`));
  return Failure.refused({
    status: response.status,
    code: isAboutConsent(problem) ? 'consent_outdated' : (text(problem.code) ?? BARE[response.status] ?? 'internal_error'),
    requestId: text(problem.requestId) ?? response.headers.get('X-Request-Id') ?? undefined,
    retryAfterMs: retryAfterMs(response.headers),
    violations: Array.isArray(problem.violations) ? problem.violations : undefined,
  });
}

/** @param {Response} response @returns {Promise<Record<string, unknown>>} */
async function readProblem(response) {
  if (!response.headers.get('Content-Type')?.includes('json')) return {};
  try {
    const body = await response.json();
    return body !== null && typeof body === 'object' ? body : {};
  } catch {
    return {}; // the status alone still names the failure
  }
}

/** The page always sends the version that was agreed to; if it is refused, it was an older text. @param {Record<string, unknown>} problem */
const isAboutConsent = ({ violations }) => Array.isArray(violations) && violations.some((violation) => violation?.field === 'consentVersion');

/** What a bare status means: a proxy knows nothing of interviewers. @type {Record<number, string>} */
const BARE = {
  401: 'unauthenticated',
  408: 'request_timeout',
  413: 'too_large',
  414: 'uri_too_long',
  429: 'too_many_requests',
  431: 'headers_too_large',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/**
 * Seconds or a date (RFC 9110 section 10.2.3), which only the answer's own date says the distance of.
 *
 * @param {Headers} headers
 */
function retryAfterMs(headers) {
  const header = headers.get('Retry-After') ?? '';
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.parse(headers.get('Date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), MAX_WAIT_MS) : undefined;
}

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' && value ? value : undefined);
