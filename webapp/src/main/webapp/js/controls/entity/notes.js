/** Notes that are shown once, when something happens: texts `controls.note.*`. */
export const NOTES = /** @type {const} */ ([
  'muted',
  'unmuted',
  'push',
  'text',
  'moment',
  'back',
  'moment_over',
  'interrupted',
  'sent',
  'not_sent',
  'switched',
  'not_switched',
  'unplugged_switched',
  'unplugged_text',
]);

/** @typedef {typeof NOTES[number]} Note */
