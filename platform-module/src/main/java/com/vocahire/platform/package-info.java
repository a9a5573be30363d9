/** What every module may use, and what both servers find only in a library of the archive. */
package com.vocahire.platform;
