/**
 * What every node does every few seconds; all of it is conditional in the database, so nothing is
 * done twice.
 */
package com.vocahire.session.timer;
