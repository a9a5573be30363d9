/**
 * One trace for all requests of an attempt, as OpenTelemetry and others continue it (W3C Trace Context,
 * section 3.2): the trace id, a new span id for each request, and the flag `sampled`.
 *
 * @returns {() => Record<string, string>} the header of the next request
 */
export function trace() {
  const id = hex(16);
  return () => ({ traceparent: `00-${id}-${hex(8)}-01` });
}

/** All bits are random: samplers use the last ones, which are not random in a UUID. @param {number} bytes */
const hex = (bytes) => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
