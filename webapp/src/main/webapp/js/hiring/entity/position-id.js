const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which position an address asks for. @param {string} query @returns {string | undefined} */
export function asked(query) {
  const id = new URLSearchParams(query).get('id') ?? '';
  return ID.test(id) ? id : undefined;
}
