/**
 * The network path that a call offered and selected ({@code interview_path}), without addresses.
 */
package com.vocahire.session.paths;
