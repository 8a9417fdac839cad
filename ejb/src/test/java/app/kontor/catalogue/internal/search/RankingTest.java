package app.kontor.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.internal.search.SearchedItem.Family;
import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.catalogue.internal.search.SearchedItem.Text;
import app.kontor.catalogue.internal.search.Sought.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted on columns is what the library counts and sorts by itself. */
class RankingTest {
  private static final Place ALL = new Place(1, Map.of("de", "Alles"));
  private static final List<String> WORDS =
      List.of("Schraube", "Holzschraube", "Mutter", "Scheibe", "Zange", "M8x30", "M6", "A2");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_first_and_how_many_are_the_same_in_any_number_of_segments(long seed) {
    Random random = new Random(seed);
    try (ItemIndex index = new ItemIndex(List.of("de", "pl"))) {
      int items = 600;
      for (int from = 0; from < items; from += 150) {
        List<SearchedItem> some = new ArrayList<>();
        for (int id = from; id < from + 150; id++) {
          some.add(item(1 + (random.nextInt(9) == 0 ? random.nextInt(items) : id), random));
        }
        index.put(some);
        index.show();
      }
      index.remove(Set.of(3L, 77L, 400L));
      Set<Long> available = new HashSet<>();
      for (long id = 1; id <= items; id++) {
        if (random.nextBoolean()) {
          available.add(id);
        }
      }
      index.available(available);
      if (seed % 2 == 0) {
        index.settle();
      }
      index.show();
      for (String text : List.of("schraube", "mutter m8x30", "sch", "schruabe a2", "m6", "n-1")) {
        for (boolean apart : new boolean[] {true, false}) {
          for (boolean stocked : new boolean[] {true, false}) {
            compare(index, text, apart, stocked);
          }
        }
      }
    }
  }

  private static void compare(ItemIndex index, String text, boolean apart, boolean stocked) {
    Sought.Found quick = index.find(sought(text, null, apart, stocked));
    // within the category of all items nothing is kept, and the library sorts
    Sought.Found slow = index.find(sought(text, ALL.id(), apart, stocked));
    assertThat(quick.ids()).as(text).isNotEmpty().isEqualTo(slow.ids());
    assertThat(quick.total()).as(text).isEqualTo(slow.total());
    if (!apart && stocked) {
      Map<Long, Integer> counts = index.categories(text, "de", OwnItems.NONE);
      assertThat(counts.values().stream().mapToLong(Integer::longValue).sum())
          .isEqualTo(slow.total());
      counts.forEach(
          (category, count) ->
              assertThat((long) count)
                  .isBetween(1L, index.find(sought(text, category, true, true)).total()));
    }
  }

  private static Sought sought(String text, @Nullable Long within, boolean apart, boolean stocked) {
    return new Sought(text, "de", within, Map.of(), apart, stocked, Order.RELEVANCE, 0, 50);
  }

  private static SearchedItem item(long id, Random random) {
    String name = WORDS.get(random.nextInt(WORDS.size())) + ' ' + WORDS.get(random.nextInt(8));
    Map<String, Text> texts = new HashMap<>();
    texts.put("pl", new Text(name, ""));
    if (random.nextInt(5) > 0) {
      texts.put("de", new Text(random.nextInt(3) == 0 ? name + " lang" : name, ""));
    }
    long family = random.nextInt(40);
    return new SearchedItem(
        id,
        "r" + random.nextInt(),
        "N-" + id,
        null,
        null,
        null,
        List.of(ALL, new Place(10 + random.nextInt(4), Map.of("de", "Teil"))),
        random.nextInt(4) == 0 ? List.of(new Place(30, Map.of("de", "Mehr"))) : List.of(),
        texts,
        Map.of(),
        random.nextBoolean() ? new Family(10_000 + family, "F-" + family) : null);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40, 400})
  void the_best_of_several_ways_has_the_score_that_the_library_gives_it(int rare)
      throws IOException {
    Random random = new Random(rare);
    try (IndexWriter writer =
        new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (int i = 0; i < 2_000; i++) {
        Document document = new Document();
        document.add(new StringField("id", "i" + i, Field.Store.NO));
        for (int field = 0; field < 3; field++) {
          String value = "v" + random.nextInt(rare);
          document.add(new StringField("f" + field, value, Field.Store.NO));
        }
        writer.addDocument(document);
        if (i == 900) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("f0", "v1"));
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Map<Integer, List<Term>> words = new TreeMap<>();
        words.put(90, List.of(new Term("f0", "v0"), new Term("f1", "v2")));
        words.put(40, List.of(new Term("f0", "v2"), new Term("f2", "none")));
        words.put(15, List.of(new Term("f1", "v0"), new Term("f2", "v0")));
        Query prefix = worth(50, new PrefixQuery(new Term("f2", "v1")));
        Query own = new BoostQuery(new BestOf(words, List.of(prefix)), 0.7f);
        List<Query> ways = new ArrayList<>(List.of(prefix));
        words.forEach(
            (weight, terms) -> {
              BooleanQuery.Builder any = new BooleanQuery.Builder();
              terms.forEach(term -> any.add(new TermQuery(term), BooleanClause.Occur.SHOULD));
              ways.add(worth(weight, any.build()));
            });
        Query library = new BoostQuery(new DisjunctionMaxQuery(ways, 0), 0.7f);
        assertThat(hits(searcher, own)).isNotEmpty().isEqualTo(hits(searcher, library));
        words.put(12, List.of(new Term("f2", "v0"), new Term("f0", "v0"), new Term("f1", "v0")));
        Query bare = new BestOf(words, List.of());
        Query one =
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term("id", "i17")), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term("id", "i1700")), BooleanClause.Occur.SHOULD)
                .build();
        Map<Integer, Float> all = hits(searcher, bare);
        assertThat(hits(searcher, both(bare, one)))
            .as("few are asked for")
            .isEqualTo(
                hits(searcher, one).keySet().stream()
                    .filter(all::containsKey)
                    .collect(Collectors.toMap(doc -> doc, doc -> 1 + all.getOrDefault(doc, 0f))));
        Query half = new TermQuery(new Term("f1", "v2"));
        assertThat(hits(searcher, both(own, half))).isEqualTo(hits(searcher, both(library, half)));
      }
    }
  }

  private static Query worth(int weight, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder()
        .add(one, BooleanClause.Occur.MUST)
        .add(new ConstantScoreQuery(other), BooleanClause.Occur.MUST)
        .build();
  }

  private static Map<Integer, Float> hits(IndexSearcher searcher, Query query) throws IOException {
    Map<Integer, Float> hits = new TreeMap<>();
    for (ScoreDoc hit : searcher.search(query, 5_000).scoreDocs) {
      hits.put(hit.doc, hit.score);
    }
    return hits;
  }
}
