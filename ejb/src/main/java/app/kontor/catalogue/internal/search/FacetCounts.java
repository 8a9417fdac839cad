package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts what is found by the values of its properties: by the property's id how many have a value.
 */
final class FacetCounts
    implements CollectorManager<FacetCounts.Counter, Map<Long, Map<String, Integer>>> {

  /** What was counted in one segment of the index, by the places of the values in it. */
  private record Counted(SortedSetDocValues values, int[] counts) {}

  /** Counts in one slice of the index. */
  static final class Counter implements Collector {
    private final List<Counted> segments = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), ItemFields.PROPERTY);
      int[] counts = new int[Math.toIntExact(values.getValueCount())];
      segments.add(new Counted(values, counts));
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // a hit counts whatever its score
        }

        @Override
        public void collect(int doc) throws IOException {
          if (values.advanceExact(doc)) {
            for (int i = 0; i < values.docValueCount(); i++) {
              counts[(int) values.nextOrd()]++;
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
  public Map<Long, Map<String, Integer>> reduce(Collection<Counter> counters) throws IOException {
    Map<Long, Map<String, Integer>> all = new HashMap<>();
    for (Counter counter : counters) {
      for (Counted segment : counter.segments) {
        for (int place = 0; place < segment.counts().length; place++) {
          int count = segment.counts()[place];
          if (count > 0) {
            ItemFields.Value value =
                ItemFields.value(segment.values().lookupOrd(place).utf8ToString());
            all.computeIfAbsent(value.property(), id -> new HashMap<>())
                .merge(value.value(), count, Integer::sum);
          }
        }
      }
    }
    return all;
  }
}
