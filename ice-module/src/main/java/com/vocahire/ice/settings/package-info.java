/** The configuration of vendors and of their credentials' times. */
package com.vocahire.ice.settings;
