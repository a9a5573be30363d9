package com.vocahire.endtoend.benchmark.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process and those below it have used since they began.
 *
 * @param cpu of all threads, in user and kernel mode ({@code /proc/<pid>/stat})
 * @param peakRssMb {@code VmHWM} of {@code /proc/<pid>/status}
 */
record ServerUsage(Duration cpu, long peakRssMb) {

  static ServerUsage of(long pid) {
    var root = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(root), root.descendants())
        .map(process -> new ServerUsage(cpuOf(process), peakRssMbOf(process)))
        .reduce(new ServerUsage(Duration.ZERO, 0), ServerUsage::plus);
  }

  private static Duration cpuOf(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static long peakRssMbOf(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
          .sum();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private ServerUsage plus(ServerUsage other) {
    return new ServerUsage(cpu.plus(other.cpu), peakRssMb + other.peakRssMb);
  }
}
