/** The application server of a rehearsal: WildFly or Payara, configured and supervised. */
package com.vocahire.rehearsal.launcher.server;
