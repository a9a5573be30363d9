/** Who may ask the emulator: API keys, client secrets and Microsoft Entra ID. */
package com.vocahire.rehearsal.provider.access;
