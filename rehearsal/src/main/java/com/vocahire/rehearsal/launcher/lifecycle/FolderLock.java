package com.vocahire.rehearsal.launcher.lifecycle;

import com.vocahire.rehearsal.postgres.Signals;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One rehearsal at a time in a run folder. The operating system gives the claim back when the JVM
 * ends, even by SIGKILL; what such an end left running in the folder is ended by the next claim.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks the folder, and ends processes in it that an earlier rehearsal has left behind.
   *
   * @param limit how long those may take to end by themselves
   * @throws RehearsalFailure when another rehearsal has it
   */
  public static FolderLock of(RunFolder folder, Duration limit)
      throws IOException, InterruptedException {
    Path file = Files.createDirectories(folder.root()).resolve("claim");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw RehearsalFailure.alreadyRunning(folder.server(), folder.port());
    }
    endLeftOvers(folder.root(), limit);
    return new FolderLock(channel);
  }

  private static void endLeftOvers(Path root, Duration limit)
      throws IOException, InterruptedException {
    List<ProcessHandle> leftOver =
        ProcessHandle.allProcesses()
            .filter(process -> worksIn(root, process))
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .distinct()
            .toList();
    if (leftOver.isEmpty()) {
      return;
    }
    ConsoleProgress.say("Ending what an earlier run left behind ...");
    Signals.thaw(leftOver); // a stopped process does not handle SIGTERM
    leftOver.forEach(ProcessHandle::destroy);
    var ends = leftOver.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      leftOver.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Servers and PostgreSQL carry their folder in their command line; this JVM does not. */
  private static boolean worksIn(Path root, ProcessHandle process) {
    return process.pid() != ProcessHandle.current().pid()
        && process.info().commandLine().filter(line -> line.contains(root + "/")).isPresent();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
