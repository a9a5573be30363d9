/** These vendors are asked over HTTPS for credentials, all by one client. */
package com.vocahire.ice.vendors.http;
