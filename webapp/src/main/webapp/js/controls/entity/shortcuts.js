/**
 * @typedef {'mute' | 'moment' | 'interrupt' | 'write' | 'talk'} Action
 *
 * @typedef {object} Key what of a keyboard's event counts
 * @property {string} code where it is on the keyboard: with Alt, some systems write another letter
 * @property {boolean} altKey
 * @property {boolean} ctrlKey
 * @property {boolean} metaKey
 * @property {boolean} shiftKey
 */

/** Never a letter alone (WCAG 2.2, 2.1.4), and none of a browser's own menus. @type {Record<string, Action>} */
const WITH_ALT = { KeyM: 'mute', KeyP: 'moment', KeyI: 'interrupt', KeyA: 'write' };

/**
 * @param {Key} key
 * @param {{inText: boolean, onControl: boolean, push: boolean}} where the focus is in a text field, or on
 *   something that Space itself works; whether the talk key is on
 * @returns {Action | undefined} undefined: the key is none of ours
 */
export function actionOf({ code, altKey, ctrlKey, metaKey, shiftKey }, { inText, onControl, push }) {
  if (inText || ctrlKey || metaKey || shiftKey) return undefined;
  if (altKey) return WITH_ALT[code];
  return code === 'Space' && push && !onControl ? 'talk' : undefined;
}
