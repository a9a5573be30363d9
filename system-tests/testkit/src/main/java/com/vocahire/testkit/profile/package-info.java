/** Test classes name the profile of the rehearsal that they need; each profile is started once. */
package com.vocahire.testkit.profile;
