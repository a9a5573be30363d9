/** Text and JSON elements from outside, made fit to be kept. */
package com.vocahire.session.input;
