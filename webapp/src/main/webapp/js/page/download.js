const KEPT_MS = 60_000;

/**
 * Hands a file over to the browser. It came under a bearer token, which no link carries.
 *
 * @param {{name: string, content: Blob}} file
 */
export function download({ name, content }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
