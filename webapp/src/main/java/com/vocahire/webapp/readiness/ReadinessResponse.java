package com.vocahire.webapp.readiness;

/** This node serves requests; one that does not answers with a problem instead. */
public record ReadinessResponse(boolean ready) {}
