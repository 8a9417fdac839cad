package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
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
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
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
  private final Map<Long, String> revisions = new HashMap<>();
  private Set<Long> available = Set.of();
  private volatile Shown shown = new Shown(new Lexicon(), new Synonyms());

  /** What readers know of the state they see. */
  private static final class Shown {
    private final Lexicon.Words words;
    private final Synonyms synonyms;
    private final Map<Asked, Answer> answers = new ConcurrentHashMap<>();

    Shown(Lexicon lexicon, Synonyms synonyms) {
      this.words = lexicon.read();
      this.synonyms = synonyms;
    }
  }

  private record Asked(String text, String language) {}

  /**
   * How a text is understood, how many items of each category it finds, and the first of them in
   * the order of relevance.
   */
  private record Answer(@Nullable Query query, Map<Long, Integer> byCategory, List<Long> first) {
    long total() {
      return byCategory.values().stream().mapToLong(Integer::longValue).sum();
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
      if (searchers.maybeRefresh() || shown.words.vocabularies().isEmpty()) {
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
          Answer answer = answer(now, searcher, sought.text(), sought.language());
          if (answer.query() == null) {
            return Sought.Found.NOTHING;
          }
          if (sought.within() == null && answer.has(sought)) {
            return answer.page(sought);
          }
          Query query = within(answer.query(), sought.within());
          int last = Math.max(1, sought.offset() + sought.limit());
          TopFieldDocs found =
              searcher.search(
                  query,
                  new TopFieldCollectorManager(
                      sort(sought.order(), sought.language()), last, null, last));
          List<Long> ids = ids(searcher, found).stream().skip(sought.offset()).toList();
          return new Sought.Found(
              ids, sought.within() == null ? answer.total() : searcher.count(query));
        });
  }

  private static List<Long> ids(IndexSearcher searcher, TopFieldDocs found) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      ids.add(idOf(searcher, doc));
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
  public Map<Long, Integer> categories(String text, String language) {
    Shown now = shown;
    return read(searcher -> answer(now, searcher, text, language).byCategory());
  }

  private Answer answer(Shown now, IndexSearcher searcher, String text, String language)
      throws IOException {
    Asked asked = new Asked(text, language);
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

  private static Answer answered(Shown now, IndexSearcher searcher, Asked asked)
      throws IOException {
    Queries queries = new Queries(now.words, now.synonyms, asked.text(), asked.language());
    for (Strictness strictness : Strictness.values()) {
      Query query = queries.of(strictness).orElse(null);
      if (query != null) {
        Answer answer = answered(searcher, query, asked.language());
        if (answer.total() > 0) {
          return answer;
        }
      }
    }
    return new Answer(null, Map.of(), List.of());
  }

  /** Counts and sorts at once, because finding is what costs. */
  private static Answer answered(IndexSearcher searcher, Query query, String language)
      throws IOException {
    Sort sort = sort(Sought.Order.RELEVANCE, language);
    Object[] both =
        searcher.search(
            query,
            new MultiCollectorManager(
                new CategoryCounts(),
                new TopFieldCollectorManager(sort, FIRST, null, Integer.MAX_VALUE)));
    CategoryCounts.Counts counts = (CategoryCounts.Counts) both[0];
    return new Answer(query, counts.byCategory(), ids(searcher, (TopFieldDocs) both[1]));
  }

  private static Query within(Query query, @Nullable Long category) {
    return category == null
        ? query
        : new BooleanQuery.Builder()
            .add(query, BooleanClause.Occur.MUST)
            .add(
                new TermQuery(new Term(ItemFields.WITHIN, String.valueOf(category))),
                BooleanClause.Occur.FILTER)
            .build();
  }

  private static Sort sort(Sought.Order order, String language) {
    SortField name = text(ItemFields.nameOrder(language));
    SortField number = text(ItemFields.NUMBER_ORDER);
    return switch (order) {
      case NAME -> new Sort(name, number);
      case NUMBER -> new Sort(number);
      case RELEVANCE ->
          new Sort(
              SortField.FIELD_SCORE,
              new SortField(ItemFields.AVAILABLE, SortField.Type.LONG, true),
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
