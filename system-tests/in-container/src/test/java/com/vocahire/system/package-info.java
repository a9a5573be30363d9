/**
 * Tests inside the application server: the built EAR is deployed with the test class in its WAR,
 * into a server that {@code ./vocahire run --without-application} has started. They run on WildFly
 * and on Payara from this one source folder.
 */
package com.vocahire.system;
