package app.kontor.catalogue.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Items that the one who asks calls by numbers of their own. The index of a seller knows no
 * customer: these are told with each question, and are found before all that the words find.
 *
 * @param exactly ids of those whose own number was typed
 * @param begun ids of those whose own number begins so
 */
public record OwnItems(List<Long> exactly, List<Long> begun) {
  public static final OwnItems NONE = new OwnItems(List.of(), List.of());

  /** More than any word is worth. */
  private static final int WHOLE = 10_000;

  private static final int BEGINS = 9_000;

  public OwnItems {
    exactly = List.copyOf(exactly);
    begun = List.copyOf(begun);
  }

  public boolean isEmpty() {
    return exactly.isEmpty() && begun.isEmpty();
  }

  /** All of them, the best first. */
  public List<Long> all() {
    return Stream.concat(exactly.stream(), begun.stream()).distinct().toList();
  }

  /** These and what a query finds; null if there is neither. */
  @Nullable Query or(@Nullable Query query) {
    if (isEmpty()) {
      return query;
    }
    List<Query> ways = new ArrayList<>();
    add(ways, exactly, WHOLE);
    add(ways, begun, BEGINS);
    if (query != null) {
      ways.add(query);
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static void add(List<Query> ways, List<Long> ids, int worth) {
    if (!ids.isEmpty()) {
      ways.add(
          new BoostQuery(
              new ConstantScoreQuery(
                  new TermInSetQuery(
                      ItemFields.ID,
                      ids.stream().map(id -> new BytesRef(String.valueOf(id))).toList())),
              worth));
    }
  }
}
