/**
 * Interactive connectivity establishment: which STUN and TURN servers a browser is given.
 *
 * <ol>
 *   <li>An answer says where it comes from and whether it is less than was asked for.
 *   <li>Answering waits for nothing outside this node unless a vendor is configured.
 * </ol>
 */
package com.vocahire.ice;
