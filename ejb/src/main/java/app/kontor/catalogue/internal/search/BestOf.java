package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DisiPriorityQueue;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Several ways to find an item, of which the best counts: words by what they are worth, and other
 * questions.
 */
final class BestOf extends Query {
  /** Following so many items costs what looking for one does. */
  private static final int MANY_FOR_ONE = 16;

  private final Map<Integer, List<Term>> words;
  private final List<Query> ways;

  /**
   * @param words by what a match is worth
   * @param ways others, with their own scores
   */
  BestOf(Map<Integer, List<Term>> words, List<Query> ways) {
    this.words = new TreeMap<>(words);
    this.ways = List.copyOf(ways);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Query> simpler = new ArrayList<>();
    for (Query way : ways) {
      simpler.add(searcher.rewrite(way));
    }
    return simpler.equals(ways) ? this : new BestOf(words, simpler);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query way : ways) {
      weights.add(
          searcher.createWeight(way, mode.needsScores() ? ScoreMode.COMPLETE : mode, boost));
    }
    return new OfWays(weights, boost);
  }

  private final class OfWays extends Weight {
    private final List<Weight> weights;
    private final float boost;

    OfWays(List<Weight> weights, float boost) {
      super(BestOf.this);
      this.weights = weights;
      this.boost = boost;
    }

    /** The items of a word in a segment. */
    private record Postings(PostingsEnum items, float score) {}

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<Postings> postings = postings(leaf.reader());
      List<ScorerSupplier> others = new ArrayList<>();
      for (Weight weight : weights) {
        ScorerSupplier supplier = weight.scorerSupplier(leaf);
        if (supplier != null) {
          others.add(supplier);
        }
      }
      if (postings.isEmpty() && others.size() == 1) {
        return others.get(0);
      }
      return postings.isEmpty() && others.isEmpty()
          ? null
          : new Ways(this, leaf.reader().maxDoc(), postings, others);
    }

    private List<Postings> postings(LeafReader reader) throws IOException {
      List<Postings> all = new ArrayList<>();
      for (Map.Entry<Integer, List<Term>> each : words.entrySet()) {
        for (Term word : each.getValue()) {
          PostingsEnum items = reader.postings(word, PostingsEnum.NONE);
          if (items != null) {
            all.add(new Postings(items, boost * each.getKey()));
          }
        }
      }
      return all;
    }

    @Override
    public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = scorerSupplier(leaf);
      return supplier == null ? null : supplier.get(Long.MAX_VALUE);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Scorer scorer = scorer(leaf);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), "best of " + ways.size() + " ways and words")
          : Explanation.noMatch("none");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  /** All ways in one segment, which are followed when somebody asks. */
  private static final class Ways extends ScorerSupplier {
    private final Weight weight;
    private final int items;
    private final List<OfWays.Postings> postings;
    private final List<ScorerSupplier> others;
    private final long cost;

    Ways(Weight weight, int items, List<OfWays.Postings> postings, List<ScorerSupplier> others) {
      this.weight = weight;
      this.items = items;
      this.postings = postings;
      this.others = others;
      this.cost =
          postings.stream().mapToLong(each -> each.items().cost()).sum()
              + others.stream().mapToLong(ScorerSupplier::cost).sum();
    }

    /** Where others leave few items to be looked at, these alone are looked for in each way. */
    @Override
    public Scorer get(long lead) throws IOException {
      return others.isEmpty() && lead < cost / MANY_FOR_ONE ? asked() : followed();
    }

    private Scorer asked() {
      DisiPriorityQueue ways = new DisiPriorityQueue(postings.size());
      for (OfWays.Postings each : postings) {
        ways.add(
            new DisiWrapper(
                new ConstantScoreScorer(weight, each.score(), ScoreMode.COMPLETE, each.items())));
      }
      return new Asked(weight, ways);
    }

    private Scorer followed() throws IOException {
      BestScores best = new BestScores(items, cost);
      for (OfWays.Postings each : postings) {
        best.add(each.items(), each.score());
      }
      for (ScorerSupplier each : others) {
        Scorer scorer = each.get(Long.MAX_VALUE);
        DocIdSetIterator found = scorer.iterator();
        for (int doc = found.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = found.nextDoc()) {
          best.add(doc, scorer.score());
        }
      }
      return new Best(weight, best.scored());
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  /** The best of the ways that stand at an item. */
  private static final class Asked extends Scorer {
    private final DisiPriorityQueue ways;
    private final DocIdSetIterator items;

    Asked(Weight weight, DisiPriorityQueue ways) {
      super(weight);
      this.ways = ways;
      this.items = new DisjunctionDISIApproximation(ways);
    }

    @Override
    public DocIdSetIterator iterator() {
      return items;
    }

    @Override
    public float score() throws IOException {
      float best = 0;
      for (DisiWrapper way = ways.topList(); way != null; way = way.next) {
        best = Math.max(best, way.scorer.score());
      }
      return best;
    }

    @Override
    public int docID() {
      return items.docID();
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }
  }

  private static final class Best extends Scorer {
    private final BestScores.Scored scored;

    Best(Weight weight, BestScores.Scored scored) {
      super(weight);
      this.scored = scored;
    }

    @Override
    public DocIdSetIterator iterator() {
      return scored.items();
    }

    @Override
    public float score() {
      return scored.score();
    }

    @Override
    public int docID() {
      return scored.items().docID();
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "best of " + words + " and " + ways;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BestOf best && words.equals(best.words) && ways.equals(best.ways);
  }

  @Override
  public int hashCode() {
    return 31 * words.hashCode() + ways.hashCode();
  }
}
