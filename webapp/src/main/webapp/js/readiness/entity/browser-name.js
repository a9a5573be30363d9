/**
 * In which browser's settings a blocked microphone is allowed again.
 *
 * @typedef {'chromium' | 'firefox' | 'safari' | 'phone' | 'other'} BrowserName `phone`: in the system's settings
 *
 * @param {string} userAgent
 * @returns {BrowserName}
 */
export function browserName(userAgent) {
  if (/iPhone|iPad|Android/.test(userAgent)) return 'phone';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chromium';
  return /Safari\//.test(userAgent) ? 'safari' : 'other';
}
