/**
 * The types of the fields of a provider's events. They come from outside: any may be
 * absent, null or of another type.
 *
 * @typedef {(value: any) => boolean} Form
 */

/** @param {unknown} value */
export const isText = (value) => typeof value === 'string';

/** One that can stand in a path. @param {unknown} value */
export const isId = (value) => /^[^\p{Control}\p{Surrogate}]+$/u.test(isText(value) ? /** @type {string} */ (value) : '');

/** @param {Form} form @returns {Form} */
const optional = (form) => (value) => (value ?? undefined) === undefined || form(value);
/** @param {Form} form @returns {Form} */
const listOf = (form) => (value) => Array.isArray(value) && value.every(form);

/** @type {Form} */
const isPart = (part) => part instanceof Object && [part.transcript, part.text].every(optional(isText));
/** @type {Form} */
const isItem = (item) => isId(item?.id) && optional(isText)(item.role) && optional(listOf(isPart))(item.content);

/** By the names that the provider's API gives them. @type {Record<string, Form>} */
const FORMS = {
  item_id: isId,
  previous_item_id: optional(isId),
  delta: isText,
  text: isText,
  transcript: isText,
  item: isItem,
  response: (response) => optional(listOf(isItem))(response?.output),
};

/** @param {Record<string, any>} event @param {string[]} fields that it is understood by */
export const isWellFormed = (event, fields) => fields.every((field) => FORMS[field](event[field]));
