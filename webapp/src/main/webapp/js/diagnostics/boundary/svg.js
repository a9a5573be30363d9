const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element of a drawing. Colours come from the style sheet, so that they follow light and dark.
 *
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} [content]
 */
export function drawn(name, attributes = {}, content = []) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...content);
  return made;
}
