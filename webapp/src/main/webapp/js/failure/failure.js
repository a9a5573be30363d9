/**
 * What went wrong, named. `kind` decides the sentence and the action a candidate is offered (way-out.js);
 * the cause stays attached for debugging.
 *
 * @typedef {object} Circumstances
 * @property {unknown} [cause] what was caught
 * @property {string} [code] the server's name of it (docs/api.md, `code` of a problem)
 * @property {string} [requestId] for support
 * @property {number} [status] HTTP status
 * @property {number} [retryAfterMs] how long waiting helps, from `Retry-After`
 * @property {{field: string}[]} [violations] fields of the request that break a rule
 * @property {string} [phase] the part of the connection that was being made: ice, channel, audio
 */
export class Failure extends Error {
  /**
   * @param {string} kind
   * @param {Circumstances} [circumstances]
   */
  constructor(kind, { cause, code, requestId, status, retryAfterMs, phase, violations } = {}) {
    super(code ? `${kind}: ${code}` : kind, { cause });
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.requestId = requestId;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.phase = phase;
    this.violations = violations;
  }

  /** @param {unknown} error anything caught */
  static from(error) {
    return error instanceof Failure ? error : new Failure('unexpected', { cause: error });
  }

  static signInNotConfigured = () => new Failure('sign_in_not_configured');
  /** @param {unknown} cause */
  static signInFailed = (cause) => new Failure('sign_in_failed', { cause });
  /** @param {unknown} [cause] */
  static signInExpired = (cause) => new Failure('sign_in_expired', { cause });
  static signInOther = () => new Failure('sign_in_other');

  /** @param {unknown} cause */
  static microphoneDenied = (cause) => new Failure('microphone_denied', { cause });
  /** @param {unknown} cause */
  static microphoneMissing = (cause) => new Failure('microphone_missing', { cause });
  /** @param {unknown} cause */
  static microphoneBusy = (cause) => new Failure('microphone_busy', { cause });
  static microphoneUnanswered = () => new Failure('microphone_unanswered');
  static browserUnsupported = () => new Failure('browser_unsupported');

  /** @param {unknown} cause */
  static serverUnreachable = (cause) => new Failure('server_unreachable', { cause });
  /** @param {unknown} cause */
  static serverTimedOut = (cause) => new Failure('server_timed_out', { cause });
  /** @param {Circumstances} circumstances */
  static answerMalformed = (circumstances) => new Failure('answer_malformed', circumstances);
  /** @param {Circumstances} circumstances */
  static refused = (circumstances) => new Failure('refused', circumstances);

  static relayMissing = () => new Failure('relay_missing', { phase: 'ice' });
  /** @param {unknown} cause */
  static answerUnusable = (cause) => new Failure('answer_unusable', { cause, phase: 'sdp' });
  /** @param {string} phase */
  static connectionTimedOut = (phase) => new Failure('connection_timed_out', { phase });
  /** @param {string} phase */
  static connectionFailed = (phase) => new Failure('connection_failed', { phase });
  static connectionLost = () => new Failure('connection_lost', { phase: 'ice' });
  static callCut = () => new Failure('call_cut', { phase: 'channel' });
  static interviewerSilent = () => new Failure('interviewer_silent', { phase: 'audio' });
  static interviewerFailed = () => new Failure('interviewer_failed', { phase: 'audio' });
  /** @param {unknown} cause of the last try */
  static reconnectingFailed = (cause) => new Failure('reconnecting_failed', { cause, phase: 'ice' });
}
