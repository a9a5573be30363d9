/** What a node answers before it can serve, and how a proxy finds out whether it can. */
package com.vocahire.webapp.readiness;
