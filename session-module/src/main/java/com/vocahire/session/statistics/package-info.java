/** How many interviews there are and how they fare, in numbers that name no person. */
package com.vocahire.session.statistics;
