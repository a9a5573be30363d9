/** The one transactional bean of this module, with its entity manager. */
package com.vocahire.hiring.database;
