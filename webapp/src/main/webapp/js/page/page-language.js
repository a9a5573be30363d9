/** The language that was chosen in this tab; nothing of it outlives the tab, for others use the computer too. */
const CHOSEN = 'vocahire.language';

/**
 * The redirect back from signing in, and links between pages, have an address without a language: the page
 * is then loaded again, in the language that was chosen before.
 *
 * @returns {boolean} false: this page is about to be left for that
 */
export function inChosenLanguage() {
  if (window.parent !== window) return true; // a frame keeps its address; a browser may withhold its storage
  const { lang } = document.documentElement;
  if (new URLSearchParams(location.search).has('lang')) sessionStorage.setItem(CHOSEN, lang); // what the server made of it
  const chosen = sessionStorage.getItem(CHOSEN) ?? lang;
  if (chosen !== lang) location.replace(addressIn(chosen));
  return chosen === lang;
}

/** The same page in another language. @param {string} language */
function addressIn(language) {
  const query = new URLSearchParams(location.search);
  query.set('lang', language);
  return `${location.pathname}?${query}`;
}

/**
 * The choice in the page's head: links that keep what the address says besides.
 *
 * @param {HTMLElement} chooser a `details` with links that name their language by `hreflang`
 */
export function offerLanguages(chooser) {
  const close = () => chooser.removeAttribute('open');
  chooser.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link) link.href = addressIn(link.hreflang);
  });
  chooser.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    chooser.querySelector('summary')?.focus();
  });
  chooser.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !chooser.contains(relatedTarget)) close();
  });
}
