/**
 * What applies to every request, whatever component answers it.
 *
 * <ol>
 *   <li>Scheme, host and client of a request are those of its connection; only a configured proxy
 *       may override them.
 *   <li>Every response carries a security policy: a page loads only our own resources and the
 *       identity provider's, an API response nothing at all.
 *   <li>Scripts of other origins can read no response, unless their origin is configured.
 *   <li>An invalid setting is logged at start-up and ignored, so that no peer is trusted by
 *       mistake.
 * </ol>
 */
package com.vocahire.webapp.edge;
