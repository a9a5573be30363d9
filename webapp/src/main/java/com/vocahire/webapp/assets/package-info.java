/**
 * What browsers are sent besides answers of the API: scripts, styles, icons, and the pages.
 *
 * <ol>
 *   <li>An address that contains the digest of this build, {@code /assets/<digest>/js/...}, is
 *       immutable and kept for a year. With the digest of another build, as during an update, it is
 *       this build's file and not kept.
 *   <li>The same file at its plain address, which pages of others import, is kept and revalidated
 *       by its entity tag. So is a page, which is rendered for each request.
 *   <li>Files are compressed by the build, pages when they are rendered, both only if the request
 *       accepts it (RFC 9110, section 12.5.3). A file without its compressed form is sent as it is.
 *   <li>Answers of the API are never compressed: they may hold a secret beside a caller's text.
 * </ol>
 */
package com.vocahire.webapp.assets;
