/**
 * Access to the database: the door to the tables, its own threads, a budget for every access, a
 * bound on how many are under way, and its clock.
 */
package com.vocahire.session.database;
