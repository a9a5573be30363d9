/** Skeleton. */
package com.vocahire.ice;
