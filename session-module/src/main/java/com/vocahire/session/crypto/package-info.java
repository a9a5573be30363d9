/** Digests and seals (AES-GCM); knows nothing else of the project. */
package com.vocahire.session.crypto;
