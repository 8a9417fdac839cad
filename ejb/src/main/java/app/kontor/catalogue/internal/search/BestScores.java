package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The best score of each item of a segment, of several ways to find it. Ways are followed one after
 * the other, which a processor does far more quickly than comparing at each item where all of them
 * stand. Few items are kept as a list, many by their places.
 */
final class BestScores {
  /** One in so many items are few. */
  private static final int FEW = 16;

  private final float @Nullable [] scores;
  private final @Nullable FixedBitSet found;

  /** Item and score, in one number each; scores are not negative, so their bits are in order. */
  private long[] few;

  private int size;

  /**
   * @param items of the segment
   * @param expected how many are found by all ways together, at most
   */
  BestScores(int items, long expected) {
    boolean many = expected > items / FEW;
    scores = many ? new float[items] : null;
    found = many ? new FixedBitSet(items) : null;
    few = new long[many ? 0 : (int) Math.min(expected, items) + 1];
  }

  /** All items of a way, which are equally good. */
  void add(DocIdSetIterator items, float score) throws IOException {
    float[] best = scores;
    FixedBitSet all = found;
    if (best == null || all == null) {
      for (int doc = items.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = items.nextDoc()) {
        few(doc, score);
      }
      return;
    }
    for (int doc = items.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = items.nextDoc()) {
      if (score > best[doc]) {
        best[doc] = score;
      }
      all.set(doc);
    }
  }

  /** One item of a way. */
  void add(int doc, float score) {
    float[] best = scores;
    FixedBitSet all = found;
    if (best == null || all == null) {
      few(doc, score);
    } else {
      best[doc] = Math.max(best[doc], score);
      all.set(doc);
    }
  }

  private void few(int doc, float score) {
    if (size == few.length) {
      few = Arrays.copyOf(few, 2 * size + 1);
    }
    few[size++] = (long) doc << 32 | Float.floatToIntBits(score);
  }

  /** Items in their order, each with its score. */
  interface Scored {
    DocIdSetIterator items();

    /** The score of the item that the iterator stands at. */
    float score();
  }

  /** What was found; nothing is added afterwards. */
  Scored scored() {
    FixedBitSet all = found;
    return all == null || scores == null ? listed() : new Many(all, scores);
  }

  private record Many(BitSetIterator items, float[] scores) implements Scored {
    Many(FixedBitSet all, float[] scores) {
      this(new BitSetIterator(all, all.approximateCardinality()), scores);
    }

    @Override
    public float score() {
      return scores[items.docID()];
    }
  }

  /** Sorted, the best of each item. */
  private Scored listed() {
    Arrays.sort(few, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      // of the same item the best is the last
      if (i + 1 == size || few[i] >> 32 != few[i + 1] >> 32) {
        few[kept++] = few[i];
      }
    }
    return new Few(few, kept);
  }

  private static final class Few extends DocIdSetIterator implements Scored {
    private final long[] all;
    private final int size;
    private int at = -1;

    Few(long[] all, int size) {
      this.all = all;
      this.size = size;
    }

    @Override
    public DocIdSetIterator items() {
      return this;
    }

    @Override
    public float score() {
      return Float.intBitsToFloat((int) all[at]);
    }

    @Override
    public int docID() {
      return at < 0 ? -1 : at < size ? (int) (all[at] >> 32) : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
      at++;
      return docID();
    }

    @Override
    public int advance(int target) {
      int from = at + 1;
      int step = 1;
      // mostly near
      while (from + step < size && all[from + step] >> 32 < target) {
        from += step;
        step *= 2;
      }
      int place =
          Arrays.binarySearch(
              all, Math.min(from, size), Math.min(from + step + 1, size), (long) target << 32);
      at = place < 0 ? -place - 1 : place;
      return docID();
    }

    @Override
    public long cost() {
      return size;
    }
  }
}
