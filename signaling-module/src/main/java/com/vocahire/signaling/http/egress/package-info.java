/**
 * Requests leave the company through its proxy and trust its authorities, where these are
 * configured.
 */
package com.vocahire.signaling.http.egress;
