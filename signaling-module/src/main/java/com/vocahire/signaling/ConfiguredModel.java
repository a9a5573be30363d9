package com.vocahire.signaling;

/**
 * A model of the provider that this installation uses.
 *
 * @param id as the provider lists it; at Azure the name of a deployment
 * @param use what it does here, in a word that ends a sentence: {@code interviews}
 * @param key where it is configured
 */
public record ConfiguredModel(String id, String use, String key) {}
