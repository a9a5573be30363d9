import { element } from '../../page/create-element.js';

/**
 * A table that is always seen: its first column names the row.
 *
 * @param {{caption: string, head: string[], rows: string[][]}} content
 */
export function table({ caption, head, rows }) {
  const body = rows.map(([name, ...values]) => element('tr', {}, [element('th', { scope: 'row' }, [name]), ...values.map((value) => element('td', {}, [value]))]));
  return element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': caption }, [
    element('table', {}, [
      element('caption', {}, [caption]),
      element('thead', {}, [element('tr', {}, head.map((name) => element('th', { scope: 'col' }, [name])))]),
      element('tbody', {}, body),
    ]),
  ]);
}
