package com.vocahire.hiring.invitation.entity;

/**
 * A line of a CSV text that invites no candidate.
 *
 * @param line its number in the text, from 1
 * @param rule what it breaks; does not repeat the line
 */
public record FaultyLine(int line, String rule) {}
