/**
 * The page's element with this id; one that is missing is a mistake in interview.xhtml.
 *
 * @param {string} id
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`interview.xhtml lacks #${id}`);
  return element;
}

/**
 * The page's texts, rendered by the server from its resource bundle.
 *
 * @typedef {(key: string, ...values: string[]) => string} Texts
 * @returns {Texts}
 */
export function readTexts() {
  const source = /** @type {HTMLTemplateElement} */ (byId('texts')).content;
  const texts = new Map([...source.querySelectorAll('data')].map(({ value, textContent }) => [value, textContent ?? '']));
  return (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), texts.get(key) ?? key);
}

/**
 * Sets what has changed only: screen readers speak every change of a live region.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
