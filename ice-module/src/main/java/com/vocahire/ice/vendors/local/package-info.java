/** The credentials of these vendors are made here, so none of them is asked. */
package com.vocahire.ice.vendors.local;
