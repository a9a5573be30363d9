/** The browser's token for its one exchange, and the provider's secret behind it. */
package com.vocahire.session.tokens;
