/** What every module may name, and what both servers find only in a library of the archive. */
package com.vocahire.platform;
