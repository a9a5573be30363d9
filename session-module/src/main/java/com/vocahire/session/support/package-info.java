/** Reports of browsers, kept under a code that can be read out ({@code support_report}). */
package com.vocahire.session.support;
