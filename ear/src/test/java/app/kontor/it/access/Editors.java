package app.kontor.it.access;

import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * For commands with a version of one capability: reads something now, and changes it to a first or
 * second. Found by type; a new class of them needs no other line.
 */
interface Editors {
  /** By use case: reads, and gives back what changes it to a first or second state. */
  Map<String, Supplier<IntConsumer>> examples();

  /** What other tests rely on is again as it was. */
  default void putBack() {}
}
