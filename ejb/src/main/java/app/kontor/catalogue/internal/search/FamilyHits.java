package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which families are shown in the place of their variants: those of which several variants are
 * found equally well. Where the words name one size, one variant is found better than the others,
 * and it is that one which is meant.
 */
final class FamilyHits implements CollectorManager<FamilyHits.Counter, FamilyHits.Together> {
  private final boolean stocked;

  /**
   * @param stocked whether, of equals, the first is one that can be had at once
   */
  FamilyHits(boolean stocked) {
    this.stocked = stocked;
  }

  /**
   * What is found of a family.
   *
   * @param score of the best, as bits: these are in the order of scores, none of which is negative
   * @param best how many have that score
   * @param all how many are found at all
   * @param available whether the first of the best can be had at once
   * @param doc the first of the best, in the whole index
   * @param number of the first, as numbers are sorted
   */
  private record Hits(int score, int best, int all, boolean available, int doc, BytesRef number) {
    Hits and(Hits other) {
      Hits first = isBefore(other) ? this : other;
      int equals = score == other.score ? best + other.best : first.best;
      return new Hits(
          first.score, equals, all + other.all, first.available, first.doc, first.number);
    }

    private boolean isBefore(Hits other) {
      if (score != other.score) {
        return score > other.score;
      }
      return available != other.available ? available : number.compareTo(other.number) <= 0;
    }
  }

  /**
   * Families that are shown once.
   *
   * @param firsts by family the variant in whose place it stands, as a number in the index
   * @param spared how many results fewer that are
   */
  record Together(Map<Long, Integer> firsts, long spared) {
    static final Together NONE = new Together(Map.of(), 0);

    /** Stands for all variants of a family: each is shown. */
    static final int ALL = -1;

    Together {
      firsts = Map.copyOf(firsts);
    }

    /**
     * The only variant of a family that is not left out, as a number in the index; {@link #ALL} if
     * none is.
     */
    int first(long family) {
      return firsts.getOrDefault(family, ALL);
    }
  }

  /**
   * What is found of a family in one segment, where numbers are compared by their places: each
   * result is looked at here, and reading a number costs more than all the rest of it.
   */
  private static final class InSegment {
    private int score = -1;
    private int best;
    private int all;
    private boolean available;
    private int doc;
    private int number;

    void add(int scored, boolean free, int place, int order) {
      all++;
      if (scored == score) {
        best++;
      } else if (scored > score) {
        best = 1;
      }
      boolean first =
          scored > score || scored == score && (free != available ? free : order < number);
      if (first) {
        score = scored;
        available = free;
        doc = place;
        number = order;
      }
    }

    Hits hits(SortedDocValues numbers) throws IOException {
      BytesRef named = number < 0 ? new BytesRef() : BytesRef.deepCopyOf(numbers.lookupOrd(number));
      return new Hits(score, best, all, available, doc, named);
    }
  }

  /** What was found in one segment of the index. */
  private record Segment(SortedDocValues numbers, Map<Long, InSegment> found) {}

  /** Counts in one slice of the index. */
  static final class Counter implements Collector {
    private final List<Segment> segments = new ArrayList<>();
    private final boolean stocked;

    Counter(boolean stocked) {
      this.stocked = stocked;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues families = DocValues.getNumeric(leaf.reader(), ItemFields.FAMILY);
      NumericDocValues available = DocValues.getNumeric(leaf.reader(), ItemFields.AVAILABLE);
      SortedDocValues numbers = DocValues.getSorted(leaf.reader(), ItemFields.NUMBER_ORDER);
      Segment segment = new Segment(numbers, new HashMap<>());
      segments.add(segment);
      return new LeafCollector() {
        private @Nullable Scorable scorer;
        private long last = -1;
        private InSegment family = new InSegment();

        @Override
        public void setScorer(Scorable scored) {
          scorer = scored;
        }

        @Override
        public void collect(int doc) throws IOException {
          if (!families.advanceExact(doc)) {
            return;
          }
          if (families.longValue() != last) {
            last = families.longValue();
            family = segment.found().computeIfAbsent(last, id -> new InSegment());
          }
          family.add(
              Float.floatToIntBits(Objects.requireNonNull(scorer).score()),
              stocked && available.advanceExact(doc) && available.longValue() == 1,
              leaf.docBase + doc,
              numbers.advanceExact(doc) ? numbers.ordValue() : -1);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  /** Whether there are families in an index at all. */
  static boolean any(IndexReader reader) {
    return reader.leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(ItemFields.FAMILY) != null);
  }

  @Override
  public Counter newCollector() {
    return new Counter(stocked);
  }

  @Override
  public Together reduce(Collection<Counter> counters) throws IOException {
    Map<Long, Hits> all = new HashMap<>();
    for (Counter counter : counters) {
      for (Segment segment : counter.segments) {
        for (Map.Entry<Long, InSegment> family : segment.found().entrySet()) {
          all.merge(family.getKey(), family.getValue().hits(segment.numbers()), Hits::and);
        }
      }
    }
    Map<Long, Integer> firsts = new HashMap<>();
    long spared = 0;
    for (Map.Entry<Long, Hits> family : all.entrySet()) {
      Hits hits = family.getValue();
      if (hits.best() > 1) {
        firsts.put(family.getKey(), hits.doc());
        spared += hits.all() - 1L;
      }
    }
    return new Together(firsts, spared);
  }
}
