/** JSON values, made and read without looking for the library each time. */
package com.vocahire.platform.json;
