package app.kontor.catalogue.internal.search;

import app.kontor.catalogue.internal.search.HitList.InSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what was found: which families stand for their variants, how many there are of each
 * category, and which come first. The rules are those of {@link FamilyHits} and of the order of
 * relevance, which the library counts and sorts by for pages that are narrowed; here they are
 * counted on columns.
 */
final class Ranking {
  private static final BytesRef NO_TEXT = new BytesRef();
  private static final BytesRef LAST = new BytesRef(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});

  /** Stands for a variant of another segment. */
  private static final int ELSEWHERE = Integer.MAX_VALUE;

  private final List<InSegment> found;
  private final List<Columns> columns;
  private final String language;
  private final boolean stocked;

  /** By segment and family the variant that stands for it; -1 where each stands for itself. */
  private final int[][] firsts;

  private Ranking(
      List<InSegment> found, List<Columns> columns, String language, boolean stocked, boolean apart)
      throws IOException {
    this.found = found;
    this.columns = columns;
    this.language = language;
    this.stocked = stocked;
    this.firsts = apart ? new int[found.size()][] : firsts();
  }

  /**
   * What is found, looked through.
   *
   * @param first the ids of the first, families among them
   */
  record Result(CategoryCounts counts, List<Long> first) {}

  /**
   * Looks through what was found.
   *
   * @param apart whether variants stand for themselves
   * @param stocked whether, of equals, those come first that can be had at once
   * @param most of the first
   */
  static Result of(
      IndexReader reader,
      List<InSegment> found,
      Columns.Kept kept,
      String language,
      boolean apart,
      boolean stocked,
      int most)
      throws IOException {
    List<Columns> all = kept.of(reader);
    List<InSegment> some = found.stream().filter(each -> each.size > 0).toList();
    List<Columns> columns = some.stream().map(each -> all.get(each.leaf.ord)).toList();
    Ranking ranking = new Ranking(some, columns, language, stocked, apart);
    return new Result(ranking.counts(), ranking.first(most));
  }

  /** What is found of families, by their places in the segment. */
  private static final class Families {
    final float[] score;
    final int[] best;
    final int[] doc;

    Families(int count) {
      score = new float[count];
      best = new int[count];
      doc = new int[count];
    }
  }

  private int[][] firsts() throws IOException {
    List<Families> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      all.add(families(found.get(i), columns.get(i)));
    }
    int[][] chosen = new int[found.size()][];
    if (found.size() == 1) {
      Families only = all.get(0);
      chosen[0] = only.doc;
      for (int family = 0; family < only.doc.length; family++) {
        only.doc[family] = only.best[family] > 1 ? only.doc[family] : -1;
      }
    } else {
      together(all, chosen);
    }
    return chosen;
  }

  private Families families(InSegment hits, Columns column) {
    int[] of = column.families.of();
    Families families = new Families(column.families.ids().length);
    for (int i = 0; i < hits.size; i++) {
      int doc = hits.docs[i];
      int family = of[doc];
      if (family >= 0) {
        float score = hits.scores[i];
        if (families.best[family] == 0 || score > families.score[family]) {
          families.score[family] = score;
          families.best[family] = 1;
          families.doc[family] = doc;
        } else if (score == families.score[family]) {
          families.best[family]++;
          if (isBefore(column, doc, families.doc[family])) {
            families.doc[family] = doc;
          }
        }
      }
    }
    return families;
  }

  private boolean isBefore(Columns column, int doc, int other) {
    if (stocked && column.available[doc] != column.available[other]) {
      return column.available[doc];
    }
    return column.numbers[doc] < column.numbers[other];
  }

  /** The best of a family in several segments. */
  private record Best(
      float score, int equals, int segment, int doc, boolean available, BytesRef number) {
    Best and(Best other) {
      Best before = isBefore(other) ? this : other;
      int all = score == other.score ? equals + other.equals : before.equals;
      return new Best(
          before.score, all, before.segment, before.doc, before.available, before.number);
    }

    private boolean isBefore(Best other) {
      if (score != other.score) {
        return score > other.score;
      }
      return available != other.available ? available : number.compareTo(other.number) <= 0;
    }
  }

  private void together(List<Families> all, int[][] chosen) throws IOException {
    Map<Long, Best> best = new HashMap<>();
    for (int segment = 0; segment < all.size(); segment++) {
      Families families = all.get(segment);
      Columns column = columns.get(segment);
      SortedDocValues numbers = texts(segment, ItemFields.NUMBER_ORDER);
      long[] ids = column.families.ids();
      for (int family = 0; family < ids.length; family++) {
        if (families.best[family] > 0) {
          int doc = families.doc[family];
          best.merge(
              ids[family],
              new Best(
                  families.score[family],
                  families.best[family],
                  segment,
                  doc,
                  stocked && column.available[doc],
                  text(numbers, column.numbers[doc])),
              Best::and);
        }
      }
    }
    for (int segment = 0; segment < all.size(); segment++) {
      long[] ids = columns.get(segment).families.ids();
      int[] docs = new int[ids.length];
      Arrays.fill(docs, -1);
      for (int family = 0; family < ids.length; family++) {
        Best one = best.get(ids[family]);
        if (one != null && one.equals() > 1) {
          // of a family that stands elsewhere no variant of this segment is shown
          docs[family] = one.segment() == segment ? one.doc() : ELSEWHERE;
        }
      }
      chosen[segment] = docs;
    }
  }

  /** Whether a result is left out, because its family stands elsewhere. */
  private static boolean isSpared(int @Nullable [] first, int[] families, int doc) {
    if (first == null || families[doc] < 0) {
      return false;
    }
    int stands = first[families[doc]];
    return stands >= 0 && stands != doc;
  }

  private CategoryCounts counts() {
    Map<Long, Integer> byCategory = new HashMap<>();
    Map<Long, Integer> further = new HashMap<>();
    for (int segment = 0; segment < found.size(); segment++) {
      InSegment hits = found.get(segment);
      Columns column = columns.get(segment);
      int[] first = firsts[segment];
      int[] families = column.families.of();
      int[] categories = column.categories.of();
      int[] counts = new int[column.categories.ids().length + 1];
      for (int i = 0; i < hits.size; i++) {
        int doc = hits.docs[i];
        if (!isSpared(first, families, doc)) {
          counts[categories[doc] + 1]++;
          long[] others = column.further[doc];
          if (others != null) {
            for (long other : others) {
              further.merge(other, 1, Integer::sum);
            }
          }
        }
      }
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          byCategory.merge(i == 0 ? 0L : column.categories.ids()[i - 1], counts[i], Integer::sum);
        }
      }
    }
    return new CategoryCounts(byCategory, further);
  }

  private List<Long> first(int most) throws IOException {
    List<Top> all = new ArrayList<>();
    for (int segment = 0; segment < found.size(); segment++) {
      all.addAll(top(segment, most));
    }
    if (found.size() > 1) {
      all.sort(Top.ORDER);
    }
    return all.stream().limit(most).map(Top::id).toList();
  }

  private List<Top> top(int segment, int most) throws IOException {
    InSegment hits = found.get(segment);
    Columns column = columns.get(segment);
    Columns.Names names = column.names(language);
    TopPlaces places = new TopPlaces(most, hits, column, names, stocked);
    int[] first = firsts[segment];
    int[] families = column.families.of();
    for (int i = 0; i < hits.size; i++) {
      if (places.isWanted(i) && !isSpared(first, families, hits.docs[i])) {
        places.add(i);
      }
    }
    // of one segment they are in their order already
    boolean several = found.size() > 1;
    SortedDocValues nameTexts = texts(segment, ItemFields.nameOrder(language));
    SortedDocValues numberTexts = texts(segment, ItemFields.NUMBER_ORDER);
    List<Top> tops = new ArrayList<>();
    for (int i : places.sorted()) {
      int doc = hits.docs[i];
      tops.add(
          new Top(
              shown(segment, doc),
              hits.scores[i],
              stocked && column.available[doc],
              names.lengths()[doc],
              several ? text(nameTexts, names.places()[doc]) : NO_TEXT,
              several ? text(numberTexts, column.numbers[doc]) : NO_TEXT));
    }
    return tops;
  }

  /** The id of an item, or of the family that it stands for. */
  private long shown(int segment, int doc) {
    Columns column = columns.get(segment);
    int family = column.families.of()[doc];
    int[] first = firsts[segment];
    return first != null && family >= 0 && first[family] == doc
        ? column.families.ids()[family]
        : column.ids[doc];
  }

  /** A result with what it is sorted by among those of other segments. */
  private record Top(
      long id, float score, boolean available, int length, BytesRef name, BytesRef number) {
    static final Comparator<Top> ORDER =
        Comparator.comparing(Top::score, Comparator.reverseOrder())
            .thenComparing(Top::available, Comparator.reverseOrder())
            .thenComparing(Top::length)
            .thenComparing(Top::name)
            .thenComparing(Top::number);
  }

  /** What reads texts is for one thread alone. */
  private SortedDocValues texts(int segment, String field) throws IOException {
    return DocValues.getSorted(found.get(segment).leaf.reader(), field);
  }

  /** A text by its place; one that is missing comes behind all others. */
  private static BytesRef text(SortedDocValues texts, int place) throws IOException {
    return place == Columns.NONE ? LAST : BytesRef.deepCopyOf(texts.lookupOrd(place));
  }
}
