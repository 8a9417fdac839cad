package app.kontor.catalogue.internal.search;

import app.kontor.catalogue.NumberSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The items of one seller as they are searched, in memory. One thread writes; any number read, each
 * the state that {@link #show} made visible last.
 */
public final class ItemIndex implements AutoCloseable {
  /** Answers that are kept until the index changes. */
  private static final int MOST_KEPT = 500;

  /** Results that are kept of an answer: three pages. */
  private static final int FIRST = 72;

  private static final int BUFFER_MEGABYTES = 32;

  private final Lexicon lexicon = new Lexicon();
  private final ItemFields fields = new ItemFields(lexicon);
  private final Synonyms synonyms;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Columns.Kept columns = new Columns.Kept();
  private final Collection<String> languages;
  private final Map<Long, String> revisions = new HashMap<>();
  private Set<Long> available = Set.of();
  private volatile Shown shown = new Shown(new Lexicon(), new Synonyms());

  /** What readers know of the state they see. */
  private static final class Shown {
    private final Lexicon.Words words;
    private final Synonyms synonyms;
    private final Map<Asked, Answer> answers = new ConcurrentHashMap<>();
    private final Map<Counted, Map<Long, Map<String, Integer>>> facets = new ConcurrentHashMap<>();

    Shown(Lexicon lexicon, Synonyms synonyms) {
      this.words = lexicon.read();
      this.synonyms = synonyms;
    }
  }

  private record Asked(String text, String language, boolean apart, boolean stocked, OwnItems own) {
    static Asked of(String text, Sought sought) {
      return new Asked(text, sought.language(), sought.apart(), sought.stocked(), sought.own());
    }
  }

  /** Of what values of properties are counted. */
  private record Counted(
      @Nullable String text,
      String language,
      @Nullable Long within,
      Map<Long, Set<String>> chosen,
      OwnItems own) {}

  /**
   * How a text is understood, how many items of each category it finds, and the first of them in
   * the order of relevance.
   */
  private record Answer(@Nullable Query query, CategoryCounts counts, List<Long> first) {
    long total() {
      return counts.byCategory().values().stream().mapToLong(Integer::longValue).sum();
    }

    boolean has(Sought sought) {
      return sought.order() == Sought.Order.RELEVANCE
          && (first.size() == total() || sought.offset() + sought.limit() <= first.size());
    }

    Sought.Found page(Sought sought) {
      return new Sought.Found(
          first.stream().skip(sought.offset()).limit(sought.limit()).toList(), total());
    }
  }

  /** An empty index that knows the trade's words of these languages. */
  public ItemIndex(Collection<String> languages) {
    this.languages = List.copyOf(languages);
    this.synonyms = Synonyms.shipped(languages);
    try {
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES));
      searchers =
          new SearcherManager(
              writer,
              new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                  IndexSearcher searcher = new IndexSearcher(reader);
                  searcher.setQueryCache(null);
                  return searcher;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("no index", e);
    }
  }

  /** Which revision of an item the index has; empty if it has none. */
  public Optional<String> revision(long id) {
    return Optional.ofNullable(revisions.get(id));
  }

  /** How many items it has. */
  public int size() {
    return revisions.size();
  }

  /** Puts items in, or in the place of what was known of them. */
  public void put(Collection<SearchedItem> items) {
    try {
      for (SearchedItem item : items) {
        writer.updateDocument(id(item.id()), fields.of(item, available.contains(item.id())));
        revisions.put(item.id(), item.revision());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("items are not put into the index", e);
    }
  }

  /** Takes items out, those that it never had too. */
  public void remove(Collection<Long> ids) {
    try {
      for (Long id : ids) {
        if (revisions.remove(id) != null) {
          writer.deleteDocuments(id(id));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("items are not taken out of the index", e);
    }
  }

  /** Says which items can be had at once, all others cannot: of equals they are shown first. */
  public void available(Set<Long> ids) {
    try {
      for (Long id : revisions.keySet()) {
        if (available.contains(id) != ids.contains(id)) {
          writer.updateNumericDocValue(id(id), ItemFields.AVAILABLE, ids.contains(id) ? 1 : 0);
        }
      }
      available = Set.copyOf(ids);
    } catch (IOException e) {
      throw new UncheckedIOException("availability is not put into the index", e);
    }
  }

  private static Term id(long id) {
    return new Term(ItemFields.ID, String.valueOf(id));
  }

  /** Lets readers see what was written. */
  public void show() {
    try {
      if (shown.words.vocabularies().isEmpty() || !searchers.isSearcherCurrent()) {
        searchers.maybeRefreshBlocking();
        // laid out here, where nobody waits for it
        read(
            searcher -> {
              columns.prepare(searcher.getIndexReader(), languages);
              return true;
            });
        shown = new Shown(lexicon, synonyms);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index is not shown", e);
    }
  }

  /** Puts all in one piece after many items were put in, which is quicker to read. */
  public void settle() {
    try {
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException("the index is not settled", e);
    }
  }

  /** A page of what is sought. */
  public Sought.Found find(Sought sought) {
    Shown now = shown;
    return read(
        searcher -> {
          String text = sought.text();
          if (text == null) {
            return page(searcher, narrowed(new MatchAllDocsQuery(), sought), sought);
          }
          Answer answer = answer(now, searcher, Asked.of(text, sought));
          if (answer.query() == null) {
            return Sought.Found.NOTHING;
          }
          return !sought.isNarrowed() && answer.has(sought)
              ? answer.page(sought)
              : page(searcher, narrowed(answer.query(), sought), sought);
        });
  }

  private static Sought.Found page(IndexSearcher searcher, Query query, Sought sought)
      throws IOException {
    int last = Math.max(1, sought.offset() + sought.limit());
    FamilyHits.Together together = together(searcher, query, sought.apart(), sought.stocked());
    TopFieldDocs found =
        searcher.search(
            query,
            new FamilyOnce<>(
                new TopFieldCollectorManager(
                    sort(sought.order(), sought.language(), sought.stocked()), last, null, last),
                together));
    List<Long> ids = ids(searcher, found, together).stream().skip(sought.offset()).toList();
    return new Sought.Found(ids, searcher.count(query) - together.spared());
  }

  /** Which families are shown in the place of their variants. */
  private static FamilyHits.Together together(
      IndexSearcher searcher, Query query, boolean apart, boolean stocked) throws IOException {
    return apart || !FamilyHits.any(searcher.getIndexReader())
        ? FamilyHits.Together.NONE
        : searcher.search(query, new FamilyHits(stocked));
  }

  /**
   * How many of what is sought have each value of the properties, by the properties' ids. The
   * values of a property of which some are chosen are counted as if none were, so that others can
   * be chosen besides.
   */
  public Map<Long, Map<String, Integer>> facets(Sought sought) {
    Shown now = shown;
    return read(
        searcher -> {
          Map<Long, Map<String, Integer>> all = new HashMap<>(counted(now, searcher, sought));
          for (Long chosen : sought.chosen().keySet()) {
            all.put(
                chosen,
                counted(now, searcher, sought.without(chosen)).getOrDefault(chosen, Map.of()));
          }
          return all;
        });
  }

  private Map<Long, Map<String, Integer>> counted(Shown now, IndexSearcher searcher, Sought sought)
      throws IOException {
    Counted asked =
        new Counted(
            sought.text(), sought.language(), sought.within(), sought.chosen(), sought.own());
    Map<Long, Map<String, Integer>> known = now.facets.get(asked);
    if (known == null) {
      String text = sought.text();
      Query query =
          text == null
              ? new MatchAllDocsQuery()
              : answer(now, searcher, Asked.of(text, sought)).query();
      known =
          query == null ? Map.of() : searcher.search(narrowed(query, sought), new FacetCounts());
      if (now.facets.size() >= MOST_KEPT) {
        now.facets.clear();
      }
      now.facets.put(asked, known);
    }
    return known;
  }

  private static List<Long> ids(
      IndexSearcher searcher, TopFieldDocs found, FamilyHits.Together together) throws IOException {
    Map<Integer, Long> families = new HashMap<>();
    together.firsts().forEach((family, doc) -> families.put(doc, family));
    List<Long> ids = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      Long family = families.get(doc.doc);
      ids.add(family == null ? Long.valueOf(idOf(searcher, doc)) : family);
    }
    return ids;
  }

  private static long idOf(IndexSearcher searcher, ScoreDoc doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
    NumericDocValues ids = DocValues.getNumeric(leaf.reader(), ItemFields.ID);
    if (!ids.advanceExact(doc.doc - leaf.docBase)) {
      throw new IllegalStateException("an item without id");
    }
    return ids.longValue();
  }

  /** How many items of each category a text finds, by the category's id; those below not added. */
  public Map<Long, Integer> categories(String text, String language, OwnItems own) {
    Shown now = shown;
    return read(
        searcher ->
            answer(now, searcher, new Asked(text, language, false, true, own))
                .counts()
                .byCategory());
  }

  /**
   * How many more of what a text finds are found in a category or below it, and have their main
   * category elsewhere; by the category's id.
   */
  public Map<Long, Integer> further(String text, String language, OwnItems own) {
    Shown now = shown;
    return read(
        searcher ->
            answer(now, searcher, new Asked(text, language, false, true, own)).counts().further());
  }

  private Answer answer(Shown now, IndexSearcher searcher, Asked asked) throws IOException {
    Answer known = now.answers.get(asked);
    if (known == null) {
      known = answered(now, searcher, asked);
      if (now.answers.size() >= MOST_KEPT) {
        now.answers.clear();
      }
      now.answers.put(asked, known);
    }
    return known;
  }

  private Answer answered(Shown now, IndexSearcher searcher, Asked asked) throws IOException {
    Queries queries = new Queries(now.words, now.synonyms, asked.text(), asked.language());
    for (Strictness strictness : Strictness.values()) {
      Query query = asked.own().or(queries.of(strictness).orElse(null));
      if (query != null) {
        Answer answer = answered(searcher, query, asked);
        if (answer.total() > 0) {
          return answer;
        }
      }
    }
    return new Answer(null, CategoryCounts.NONE, List.of());
  }

  /** Finds once, because that is what costs, and looks through what is found. */
  private Answer answered(IndexSearcher searcher, Query query, Asked asked) throws IOException {
    Ranking.Result result =
        Ranking.of(
            searcher.getIndexReader(),
            searcher.search(query, new HitList()),
            columns,
            asked.language(),
            asked.apart(),
            asked.stocked(),
            FIRST);
    return new Answer(query, result.counts(), result.first());
  }

  private static Query narrowed(Query query, Sought sought) {
    if (!sought.isNarrowed()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
    Long category = sought.within();
    if (category != null) {
      all.add(
          new TermQuery(new Term(ItemFields.WITHIN, String.valueOf(category))),
          BooleanClause.Occur.FILTER);
    }
    sought.chosen().forEach((id, values) -> all.add(one(id, values), BooleanClause.Occur.FILTER));
    return all.build();
  }

  private static Query one(long property, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(named(property, values), BooleanClause.Occur.SHOULD);
    values.stream()
        .flatMap(value -> NumberSpan.parse(value).stream())
        .forEach(span -> any.add(within(property, span), BooleanClause.Occur.SHOULD));
    return any.build();
  }

  private static Query within(long property, NumberSpan span) {
    BigDecimal from = span.from();
    BigDecimal to = span.to();
    return LongPoint.newRangeQuery(
        ItemFields.numberOf(property),
        from == null ? Long.MIN_VALUE : ItemFields.millionths(from),
        to == null ? Long.MAX_VALUE : ItemFields.millionths(to));
  }

  private static Query named(long property, Set<String> values) {
    return new TermInSetQuery(
        ItemFields.PROPERTY,
        values.stream()
            .map(value -> new BytesRef(new ItemFields.Value(property, value).term()))
            .toList());
  }

  private static Sort sort(Sought.Order order, String language, boolean stocked) {
    SortField name = text(ItemFields.nameOrder(language));
    SortField number = text(ItemFields.NUMBER_ORDER);
    return switch (order) {
      case NAME -> new Sort(name, number);
      case NUMBER -> new Sort(number);
      case RELEVANCE ->
          stocked
              ? new Sort(
                  SortField.FIELD_SCORE,
                  new SortField(ItemFields.AVAILABLE, SortField.Type.LONG, true),
                  new SortField(ItemFields.nameLength(language), SortField.Type.LONG),
                  name,
                  number)
              : new Sort(
                  SortField.FIELD_SCORE,
                  new SortField(ItemFields.nameLength(language), SortField.Type.LONG),
                  name,
                  number);
    };
  }

  private static SortField text(String field) {
    SortField sort = new SortField(field, SortField.Type.STRING);
    sort.setMissingValue(SortField.STRING_LAST);
    return sort;
  }

  /** A question to the state that readers see. */
  private interface Question<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Question<T> question) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index is not closed", e);
    }
  }
}
