package app.kontor.platform.node.internal;

import app.kontor.platform.health.HeapInUse;
import app.kontor.platform.node.NodeMemory;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Ends a node that stays short of memory, so that its service unit starts it anew. {@code /health}
 * says so from the first minute on, and a proxy has sent nobody for the last ones. What was in use
 * at the last collection may be garbage by now, so the heap is collected before each judgement.
 */
@Singleton
public class MemoryWatch {
  /** Minutes in which memory must be short. */
  static final int PATIENCE = 3;

  private static final System.Logger LOG = System.getLogger(MemoryWatch.class.getName());

  private final Supplier<HeapInUse> reading;
  private final Runnable collect;
  private final Runnable end;
  private int shortFor;

  /** For the container. */
  public MemoryWatch() {
    this(HeapInUse::now, System::gc, NodeMemory::end);
  }

  MemoryWatch(Supplier<HeapInUse> reading, Runnable collect, Runnable end) {
    this.reading = reading;
    this.collect = collect;
    this.end = end;
  }

  @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void tick() {
    if (!isShort()) {
      shortFor = 0;
      return;
    }
    shortFor++;
    HeapInUse heap = reading.get();
    LOG.log(
        System.Logger.Level.WARNING,
        "this node is short of memory: {0} of {1} MB stay in use",
        heap.usedMegabytes(),
        heap.mostMegabytes());
    if (shortFor >= PATIENCE) {
      end.run();
    }
  }

  private boolean isShort() {
    if (!reading.get().isShort()) {
      return false;
    }
    collect.run();
    return reading.get().isShort();
  }
}
