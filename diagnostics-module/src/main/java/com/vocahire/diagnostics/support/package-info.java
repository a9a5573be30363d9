/** Routes for reports that browsers leave for support. */
package com.vocahire.diagnostics.support;
