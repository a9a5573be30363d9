/** The published schema, which every answer of the emulator is validated against. */
package com.vocahire.rehearsal.provider.schema;
