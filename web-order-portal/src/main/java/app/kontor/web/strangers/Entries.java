package app.kontor.web.strangers;

import app.kontor.ordering.PublicEntry;
import app.kontor.ordering.PublicShop;
import app.kontor.platform.data.PageRequest;
import java.io.IOException;
import java.util.List;

/** Walks through a shop's items piece by piece, so that no file is ever held whole. */
final class Entries {
  private Entries() {}

  /** Writes one item. */
  @FunctionalInterface
  interface Writer {
    void write(PublicEntry entry) throws IOException;
  }

  /**
   * Writes items in the order of their ids.
   *
   * @param from the least id
   * @param most how many at most
   */
  static void write(PublicShop shop, long from, long most, Writer writer) throws IOException {
    long next = from;
    long left = most;
    while (left > 0) {
      int limit = (int) Math.min(left, PageRequest.MAX_LIMIT);
      List<PublicEntry> entries = shop.entries(next, limit);
      for (PublicEntry entry : entries) {
        writer.write(entry);
        next = entry.id() + 1;
      }
      left = entries.size() < limit ? 0 : left - limit;
    }
  }
}
