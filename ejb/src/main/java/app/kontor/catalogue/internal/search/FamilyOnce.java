package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/** Lets another collector see only one variant of each family that is shown once. */
final class FamilyOnce<C extends Collector, T> implements CollectorManager<FamilyOnce.Once<C>, T> {
  private final CollectorManager<C, T> others;
  private final FamilyHits.Together together;

  FamilyOnce(CollectorManager<C, T> others, FamilyHits.Together together) {
    this.others = others;
    this.together = together;
  }

  /** One slice of the index. */
  static final class Once<C extends Collector> extends FilterCollector {
    private final C other;
    private final FamilyHits.Together together;

    Once(C other, FamilyHits.Together together) {
      super(other);
      this.other = other;
      this.together = together;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues families = DocValues.getNumeric(leaf.reader(), ItemFields.FAMILY);
      return new FilterLeafCollector(super.getLeafCollector(leaf)) {
        private long last = -1;
        private int first = FamilyHits.Together.ALL;

        @Override
        public void collect(int doc) throws IOException {
          if (families.advanceExact(doc)) {
            // variants of a family mostly lie side by side
            if (families.longValue() != last) {
              last = families.longValue();
              first = together.first(last);
            }
            if (first != FamilyHits.Together.ALL && first != leaf.docBase + doc) {
              return;
            }
          }
          super.collect(doc);
        }
      };
    }
  }

  @Override
  public Once<C> newCollector() throws IOException {
    return new Once<>(others.newCollector(), together);
  }

  @Override
  public T reduce(Collection<Once<C>> slices) throws IOException {
    List<C> collectors = new ArrayList<>();
    slices.forEach(slice -> collectors.add(slice.other));
    return others.reduce(collectors);
  }
}
