/** The route that gives a page its ICE servers. */
package com.vocahire.ice.answer;
