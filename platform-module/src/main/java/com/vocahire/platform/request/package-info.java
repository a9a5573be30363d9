/** The id of a request and the token it came with, on whichever thread it is worked on. */
package com.vocahire.platform.request;
