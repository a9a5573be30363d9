/**
 * The installation's own signing keys, and the access tokens that they sign for candidates without
 * an account.
 *
 * <ol>
 *   <li>A private key is stored sealed, and no route and no log has it.
 *   <li>Every node signs with the newest key and knows the public keys of all.
 *   <li>A key signs for {@code vocahire.invitation.key-rotation}; then the next one is made.
 * </ol>
 */
package com.vocahire.hiring.keys;
