package com.vocahire.signaling;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A model that the provider lists.
 *
 * @param shutdown when it stops, where the provider has said so
 */
public record ListedModel(String id, Optional<LocalDate> shutdown) {}
