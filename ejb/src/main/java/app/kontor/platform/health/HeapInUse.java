package app.kontor.platform.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/**
 * What of the heap was still in use after the last collection of its long-lived part. What is in
 * use between collections says nothing, for most of it is garbage.
 *
 * @param used bytes; 0 before the first such collection
 * @param most bytes that part may grow to
 */
public record HeapInUse(long used, long most) {
  /** System property: from how many per cent on memory is short. */
  public static final String SHORT_FROM = "kontor.memory.short-percent";

  private static final int SHORT_FROM_PERCENT = 90;
  private static final long MEGABYTE = 1024L * 1024;

  /** As the last collection has left it. */
  public static HeapInUse now() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      // of the heap's parts only the long-lived one knows thresholds
      MemoryUsage after = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported() && after != null) {
        return new HeapInUse(after.getUsed(), after.getMax());
      }
    }
    return new HeapInUse(0, 0);
  }

  /** Whether so much stays in use that requests are about to fail. */
  public boolean isShort() {
    return most > 0 && percent() >= Integer.getInteger(SHORT_FROM, SHORT_FROM_PERCENT);
  }

  /** Used of most, rounded down; 0 if the heap has no bound. */
  public long percent() {
    return most > 0 ? used * 100 / most : 0;
  }

  public long usedMegabytes() {
    return used / MEGABYTE;
  }

  public long mostMegabytes() {
    return most / MEGABYTE;
  }
}
