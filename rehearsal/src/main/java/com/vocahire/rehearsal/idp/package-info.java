/**
 * The rehearsal's OpenID provider: a real issuer with discovery, keys, log-in page, code flow with
 * PKCE and token endpoint, where any user may sign in under any name.
 *
 * <ol>
 *   <li>The issuer is {@code http://localhost:<port>/vocahire}; a client must reach it by exactly
 *       this name, because the issuer's tokens name the host they were asked at.
 *   <li>Access tokens carry {@code aud}, {@code sub}, {@code upn}, {@code preferred_username} and
 *       {@code groups}; who says no role is a candidate.
 *   <li>A client-credentials request may name {@code subject} and {@code role}.
 *   <li>A user who signed in is known by a cookie until signing out, and {@code prompt=none} is
 *       answered without a page.
 *   <li>The log-in page may ask for tokens that live so many seconds ({@code life}). No refresh
 *       tokens are given.
 * </ol>
 */
package com.vocahire.rehearsal.idp;
