package com.vocahire.endtoend.testkit.administration;

import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a document of {@code server-config} has administrators type: its blocks of shell. */
public final class Document {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\\n(?<lines>.*?)^ *```$");

  private final Path file;
  private final String text;

  private Document(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** {@code server-config/wildfly/README.md}, for one. */
  public static Document of(String path) {
    Path file = Rehearsal.top().resolve(path);
    try {
      return new Document(file, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where its lines are meant to be typed. */
  public Path folder() {
    return file.getParent();
  }

  /** The blocks under a heading of the second level, in their order. */
  public List<String> blocks(String heading) {
    var section = Pattern.compile("(?ms)^## " + heading + "$(.*?)(?=^## |\\z)").matcher(text);
    if (!section.find()) {
      throw new IllegalStateException(file + " has no section " + heading);
    }
    var blocks = BLOCK.matcher(section.group(1)).results().map(block -> block.group(1)).toList();
    if (blocks.isEmpty()) {
      throw new IllegalStateException(file + " says nothing to type under " + heading);
    }
    return blocks;
  }
}
