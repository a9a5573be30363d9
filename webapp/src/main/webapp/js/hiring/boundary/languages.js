/** Languages that interviews are often in; others stay as they were saved by the API. */
const OFFERED = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR', 'tr', 'ja', 'zh'];

/** A choice of languages, in the page's language. @param {HTMLSelectElement} select whose first option means none */
export function offerLanguages(select) {
  const names = new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' });
  select.append(...OFFERED.map((tag) => new Option(names.of(tag) ?? tag, tag)));
}

/** @param {HTMLSelectElement} select @param {string} tag */
export function chooseLanguage(select, tag) {
  if (![...select.options].some(({ value }) => value === tag)) select.append(new Option(tag, tag));
  select.value = tag;
}
