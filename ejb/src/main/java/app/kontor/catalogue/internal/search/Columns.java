package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;

/**
 * What results of one segment are counted and sorted by, laid out by their places in it: asking the
 * index for each of fifty thousand results costs more than finding them. Some twenty bytes for each
 * item and eight more for each language.
 */
final class Columns {
  /** Stands for a text that an item does not have; these come last. */
  static final int NONE = Integer.MAX_VALUE;

  private static final int NO_PLACE = -1;

  final Ids families;
  final Ids categories;

  /** Ids of further categories by place; null for most. */
  final long[] @Nullable [] further;

  final boolean[] available;
  final int[] numbers;

  /** Ids of the items. */
  final long[] ids;

  private final Map<String, Names> names = new ConcurrentHashMap<>();
  private final LeafReader reader;

  private Columns(LeafReader reader) throws IOException {
    this.reader = reader;
    families = Ids.of(reader, ItemFields.FAMILY);
    categories = Ids.of(reader, ItemFields.CATEGORY);
    further = further(reader);
    available = available(reader);
    numbers = places(reader, ItemFields.NUMBER_ORDER);
    ids = ids(reader);
  }

  /** Ids of many items of which many have the same: counted from zero, -1 for an item without. */
  record Ids(int[] of, long[] ids) {
    private static Ids of(LeafReader reader, String field) throws IOException {
      NumericDocValues values = DocValues.getNumeric(reader, field);
      Map<Long, Integer> known = new HashMap<>();
      int[] of = new int[reader.maxDoc()];
      long last = 0;
      int lastOf = NO_PLACE;
      for (int doc = 0; doc < of.length; doc++) {
        if (!values.advanceExact(doc)) {
          of[doc] = NO_PLACE;
        } else {
          if (lastOf == NO_PLACE || values.longValue() != last) {
            last = values.longValue();
            lastOf = known.computeIfAbsent(last, id -> known.size());
          }
          of[doc] = lastOf;
        }
      }
      long[] ids = new long[known.size()];
      known.forEach((id, place) -> ids[place] = id);
      return new Ids(of, ids);
    }
  }

  /** How items are called in a language: how many words, and their place in the order of names. */
  record Names(int[] lengths, int[] places) {}

  Names names(String language) throws IOException {
    Names known = names.get(language);
    if (known == null) {
      known =
          new Names(
              lengths(reader, ItemFields.nameLength(language)),
              places(reader, ItemFields.nameOrder(language)));
      names.put(language, known);
    }
    return known;
  }

  private static int[] lengths(LeafReader reader, String field) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    int[] lengths = new int[reader.maxDoc()];
    for (int doc = 0; doc < lengths.length; doc++) {
      lengths[doc] = values.advanceExact(doc) ? (int) values.longValue() : 0;
    }
    return lengths;
  }

  private static int[] places(LeafReader reader, String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(reader, field);
    int[] places = new int[reader.maxDoc()];
    for (int doc = 0; doc < places.length; doc++) {
      places[doc] = values.advanceExact(doc) ? values.ordValue() : NONE;
    }
    return places;
  }

  private static long[] ids(LeafReader reader) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, ItemFields.ID);
    long[] ids = new long[reader.maxDoc()];
    for (int doc = 0; doc < ids.length; doc++) {
      ids[doc] = values.advanceExact(doc) ? values.longValue() : 0;
    }
    return ids;
  }

  private static boolean[] available(LeafReader reader) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, ItemFields.AVAILABLE);
    boolean[] available = new boolean[reader.maxDoc()];
    for (int doc = 0; doc < available.length; doc++) {
      available[doc] = values.advanceExact(doc) && values.longValue() == 1;
    }
    return available;
  }

  private static long[] @Nullable [] further(LeafReader reader) throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(reader, ItemFields.FURTHER);
    long[] @Nullable [] further = new long[reader.maxDoc()][];
    for (int doc = 0; doc < further.length; doc++) {
      if (values.advanceExact(doc)) {
        long[] ids = new long[values.docValueCount()];
        for (int i = 0; i < ids.length; i++) {
          ids[i] = values.nextValue();
        }
        further[doc] = ids;
      }
    }
    return further;
  }

  /** The columns of an index's segments, each laid out once and let go of with its segment. */
  static final class Kept {
    private final Map<IndexReader.CacheKey, Columns> known = new ConcurrentHashMap<>();

    /** Lays out what is not yet. */
    void prepare(IndexReader reader, Iterable<String> languages) throws IOException {
      for (LeafReaderContext leaf : reader.leaves()) {
        Columns columns = of(leaf);
        for (String language : languages) {
          columns.names(language);
        }
      }
    }

    List<Columns> of(IndexReader reader) throws IOException {
      Columns[] all = new Columns[reader.leaves().size()];
      for (LeafReaderContext leaf : reader.leaves()) {
        all[leaf.ord] = of(leaf);
      }
      return Arrays.asList(all);
    }

    private Columns of(LeafReaderContext leaf) throws IOException {
      IndexReader.CacheHelper cache = leaf.reader().getReaderCacheHelper();
      if (cache == null) {
        return new Columns(leaf.reader());
      }
      Columns columns = known.get(cache.getKey());
      if (columns == null) {
        columns = new Columns(leaf.reader());
        if (known.put(cache.getKey(), columns) == null) {
          cache.addClosedListener(known::remove);
        }
      }
      return columns;
    }
  }
}
