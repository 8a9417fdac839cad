package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what is found by the category it lies in. */
final class CategoryCounts
    implements CollectorManager<CategoryCounts.Counter, CategoryCounts.Counts> {

  /**
   * How many there are.
   *
   * @param byCategory by the id of their main category
   * @param further by the ids of others in which they are found, and of those above
   */
  record Counts(Map<Long, Integer> byCategory, Map<Long, Integer> further) {}

  /** Counts in one slice of the index. */
  static final class Counter implements Collector {
    private final Map<Long, int[]> counts = new HashMap<>();
    private final Map<Long, Integer> further = new HashMap<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues categories = DocValues.getNumeric(leaf.reader(), ItemFields.CATEGORY);
      SortedNumericDocValues others = DocValues.getSortedNumeric(leaf.reader(), ItemFields.FURTHER);
      return new LeafCollector() {
        private long last = -1;
        private int[] count = new int[1];

        @Override
        public void setScorer(Scorable scorer) {
          // a hit counts whatever its score
        }

        @Override
        public void collect(int doc) throws IOException {
          long category = categories.advanceExact(doc) ? categories.longValue() : 0;
          if (category != last) {
            last = category;
            count = counts.computeIfAbsent(category, each -> new int[1]);
          }
          count[0]++;
          if (others.advanceExact(doc)) {
            for (int i = 0; i < others.docValueCount(); i++) {
              further.merge(others.nextValue(), 1, Integer::sum);
            }
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Counts reduce(Collection<Counter> counters) {
    Map<Long, Integer> all = new HashMap<>();
    Map<Long, Integer> further = new HashMap<>();
    for (Counter counter : counters) {
      counter.counts.forEach((category, count) -> all.merge(category, count[0], Integer::sum));
      counter.further.forEach((category, count) -> further.merge(category, count, Integer::sum));
    }
    return new Counts(Map.copyOf(all), Map.copyOf(further));
  }
}
