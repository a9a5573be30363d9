/** What authenticates us at the provider: an API key, or a token of Microsoft Entra ID. */
package com.vocahire.signaling.credentials;
