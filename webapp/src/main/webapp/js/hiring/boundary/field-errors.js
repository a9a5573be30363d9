import { element } from '../../page/create-element.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** @param {HTMLElement} form @returns {Field[]} that name in `data-field` what they are in the request */
const fields = (form) => [...form.querySelectorAll(/** @type {'input'} */ ('[data-field]'))];

/** @param {HTMLElement} form */
export function clearFields(form) {
  for (const field of fields(form)) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
  for (const wrong of form.querySelectorAll('.field-wrong')) wrong.remove();
}

/**
 * Says beside each field what it has to be, and leads to the first.
 *
 * @param {HTMLElement} form
 * @param {{field: string}[]} violations by the server's names
 * @param {import('../../page/elements.js').Texts} texts
 * @returns {string[]} names of fields that the form does not have
 */
export function markFields(form, violations, texts) {
  const all = fields(form);
  const marked = violations.map(({ field: name }) => ({ name, field: all.find(({ dataset }) => dataset.field === name) }));
  for (const { field } of marked) if (field) mark(field, texts);
  const first = all.find((field) => field.getAttribute('aria-invalid') === 'true');
  first?.closest('details')?.setAttribute('open', '');
  first?.focus();
  return marked.filter(({ field }) => !field).map(({ name }) => name);
}

/** @param {Field} field @param {import('../../page/elements.js').Texts} texts */
function mark(field, texts) {
  const name = (field.dataset.field ?? '').replace(/^.*\./, '').replace(/\[\d+\]$/, '');
  const id = `wrong-${(field.dataset.field ?? '').replaceAll(/\W/g, '-')}`;
  if (document.getElementById(id)) return;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', id);
  (field.closest('label') ?? field).after(element('p', { id, class: 'wrong field-wrong' }, [texts(`hiring.field.${name}`)]));
  field.closest('details')?.setAttribute('open', '');
}
