/**
 * Asks the candidate; closing the dialog by other means is a no.
 *
 * @param {HTMLDialogElement} dialog with a form whose button `yes` agrees
 * @returns {Promise<boolean>}
 */
export function confirmed(dialog) {
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    dialog.returnValue = '';
    dialog.showModal();
  });
}
