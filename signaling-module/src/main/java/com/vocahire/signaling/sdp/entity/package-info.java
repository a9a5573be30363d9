/** The part of SDP that this module validates: the grammar of offers and answers. */
package com.vocahire.signaling.sdp.entity;
