/**
 * Tests inside the application server: the built EAR is deployed with the test class in its WAR,
 * into a server that {@code ./vocahire run --without-deployment} has started. They run on WildFly
 * and on Payara from this one source folder.
 */
package com.vocahire.incontainer;
