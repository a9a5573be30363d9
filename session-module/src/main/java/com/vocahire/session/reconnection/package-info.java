/** An interrupted interview continues in a new call, a bounded number of times. */
package com.vocahire.session.reconnection;
