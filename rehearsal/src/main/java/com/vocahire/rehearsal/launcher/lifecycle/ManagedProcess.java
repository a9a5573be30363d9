package com.vocahire.rehearsal.launcher.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with the rehearsal, and its children with it.
 *
 * @param process as started
 * @param limit how long it may take to end by itself before it is killed
 */
public record ManagedProcess(Process process, Duration limit) implements AutoCloseable {
  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
