package app.kontor.catalogue.internal.search;

import app.kontor.catalogue.internal.search.HitList.InSegment;
import java.util.Arrays;

/**
 * The first so many results of one segment, by score, then those that can be had, then short names,
 * then the order of names and of numbers. A heap whose root is the last of them: most results are
 * behind that and looked at once.
 */
final class TopPlaces {
  private final InSegment hits;
  private final Columns column;
  private final Columns.Names names;
  private final boolean stocked;
  private final int[] heap;
  private int size;

  TopPlaces(int most, InSegment hits, Columns column, Columns.Names names, boolean stocked) {
    this.hits = hits;
    this.column = column;
    this.names = names;
    this.stocked = stocked;
    this.heap = new int[Math.min(most, hits.size)];
  }

  /** Whether the result at that place is among the first so far. */
  boolean isWanted(int hit) {
    return size < heap.length || size > 0 && isBefore(hit, heap[0]);
  }

  /** Takes a wanted one in. */
  void add(int hit) {
    if (size < heap.length) {
      heap[size] = hit;
      up(size++);
    } else {
      heap[0] = hit;
      down(0, size);
    }
  }

  /** The first of all, in their order. */
  int[] sorted() {
    for (int end = size - 1; end > 0; end--) {
      swap(0, end);
      down(0, end);
    }
    return Arrays.copyOf(heap, size);
  }

  private boolean isBefore(int hit, int other) {
    float score = hits.scores[hit];
    float otherScore = hits.scores[other];
    if (score != otherScore) {
      return score > otherScore;
    }
    int doc = hits.docs[hit];
    int otherDoc = hits.docs[other];
    if (stocked && column.available[doc] != column.available[otherDoc]) {
      return column.available[doc];
    }
    if (names.lengths()[doc] != names.lengths()[otherDoc]) {
      return names.lengths()[doc] < names.lengths()[otherDoc];
    }
    if (names.places()[doc] != names.places()[otherDoc]) {
      return names.places()[doc] < names.places()[otherDoc];
    }
    if (column.numbers[doc] != column.numbers[otherDoc]) {
      return column.numbers[doc] < column.numbers[otherDoc];
    }
    return doc < otherDoc;
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && isBefore(heap[(at - 1) / 2], heap[at])) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down(int from, int end) {
    int at = from;
    while (2 * at + 1 < end) {
      int last = 2 * at + 1;
      if (last + 1 < end && isBefore(heap[last], heap[last + 1])) {
        last++;
      }
      if (!isBefore(heap[at], heap[last])) {
        return;
      }
      swap(at, last);
      at = last;
    }
  }

  private void swap(int one, int other) {
    int kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }
}
