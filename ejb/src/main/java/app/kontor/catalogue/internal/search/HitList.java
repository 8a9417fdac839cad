package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** All that a question finds, with scores, so that it is asked once and looked through often. */
final class HitList implements CollectorManager<HitList.Slice, List<HitList.InSegment>> {
  private static final int FIRST = 256;

  /** What is found in one segment, in its order. */
  static final class InSegment implements LeafCollector {
    final LeafReaderContext leaf;
    int[] docs = new int[FIRST];
    float[] scores = new float[FIRST];
    int size;
    private @Nullable Scorable scorer;

    InSegment(LeafReaderContext leaf) {
      this.leaf = leaf;
    }

    @Override
    public void setScorer(Scorable scored) {
      scorer = scored;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (size == docs.length) {
        docs = Arrays.copyOf(docs, 2 * size);
        scores = Arrays.copyOf(scores, 2 * size);
      }
      docs[size] = doc;
      scores[size] = Objects.requireNonNull(scorer).score();
      size++;
    }
  }

  /** One slice of the index. */
  static final class Slice implements Collector {
    private final List<InSegment> segments = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      InSegment segment = new InSegment(leaf);
      segments.add(segment);
      return segment;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  @Override
  public Slice newCollector() {
    return new Slice();
  }

  @Override
  public List<InSegment> reduce(Collection<Slice> slices) {
    List<InSegment> all = new ArrayList<>();
    slices.forEach(slice -> all.addAll(slice.segments));
    return all;
  }
}
