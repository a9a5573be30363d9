/** A mail server on this machine, and a page that shows what arrived at it. */
package com.vocahire.rehearsal.mail;
