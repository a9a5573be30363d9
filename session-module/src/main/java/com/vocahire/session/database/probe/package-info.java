/** The database's clock, and how long its answers take. */
package com.vocahire.session.database.probe;
