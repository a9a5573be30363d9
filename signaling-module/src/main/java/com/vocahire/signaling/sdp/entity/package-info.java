/** SDP as this module understands it: the grammar of offers and answers, without a copy of them. */
package com.vocahire.signaling.sdp.entity;
