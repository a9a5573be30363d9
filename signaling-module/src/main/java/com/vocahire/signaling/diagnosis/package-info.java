/** What the provider says of its models, clock and credentials. */
package com.vocahire.signaling.diagnosis;
