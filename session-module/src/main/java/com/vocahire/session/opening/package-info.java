/** Opening an interview: once under its key, within quota, consent and the installation's limit. */
package com.vocahire.session.opening;
