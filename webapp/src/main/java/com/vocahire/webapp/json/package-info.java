/** JSON of requests: bounded, strict, bound to records. */
package com.vocahire.webapp.json;
