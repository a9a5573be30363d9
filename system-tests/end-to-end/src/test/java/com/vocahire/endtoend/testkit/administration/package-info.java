/** Documents of {@code server-config}, typed by tests as administrators type them. */
package com.vocahire.endtoend.testkit.administration;
