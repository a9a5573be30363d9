package com.vocahire.hiring.position.entity;

import java.util.List;

/** A position with the subjects of those it is shared with, in order and without its owner. */
public record SharedPosition(Position position, List<String> sharedWith) {}
