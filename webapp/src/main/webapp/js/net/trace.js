/**
 * One trace for all requests of an attempt, as OpenTelemetry and others go on with it (W3C Trace Context,
 * section 3.2): its id, a span's for each request, and that it is wanted.
 *
 * @returns {() => Record<string, string>} the header of the next request
 */
export function trace() {
  const id = hex(16);
  return () => ({ traceparent: `00-${id}-${hex(8)}-01` });
}

/** All bits by chance: whoever samples looks at the last ones, which a UUID has set. @param {number} bytes */
const hex = (bytes) => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
