/**
 * Brings the schema up to date at start-up, whenever the database comes, and says how it stands.
 */
package com.vocahire.session.database.migration;
