package app.kontor.it.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What is said of how lists grow, and what else is asked of a large company. */
final class Growth {
  static final int PAGE = 25;

  /** A handful of rows for each that is shown, and a thousand counted. */
  static final long BOUND = 1_001 + 10L * PAGE;

  /** As far as something is counted beside a list: a thousand, found and counted. */
  static final long COUNT = 2 * 1_001 + 10;

  /** How many rows a page of a list may read. */
  record Growing(String list, Map<String, String> filter, long bound, boolean customers) {
    Growing {
      filter = Map.copyOf(filter);
    }
  }

  /** Something that is asked, and how many rows may be read for it. */
  record Question(String name, Supplier<?> asked, long bound, boolean customers) {}

  private final List<Growing> growing = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> few = new LinkedHashSet<>();
  private final Map<String, Set<String>> unbounded = new LinkedHashMap<>();

  /** A list of which a page reads no more than {@link #BOUND}, whatever is chosen in its filter. */
  Growth list(String name, String... filter) {
    return list(name, BOUND, filter);
  }

  Growth list(String name, long bound, String... filter) {
    growing.add(new Growing(name, GrowingRows.columns(filter), bound, false));
    return this;
  }

  /**
   * The same for a customer who has all of the rows. What is chosen in the filter is looked for in
   * the customer's own rows, of which there are some thousands, and is not bounded.
   */
  Growth customers(String name, String... filter) {
    growing.add(new Growing(name, GrowingRows.columns(filter), BOUND, true));
    return this;
  }

  /**
   * A list that does not grow with the company.
   *
   * @param why what there is one of for each row
   */
  Growth few(String name, String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("why are there few " + name);
    }
    few.add(name);
    return this;
  }

  /**
   * A choice of a filter that reads on until it finds.
   *
   * @param why nothing better is worth it
   */
  Growth searching(String name, String field, String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("why may " + name + " search " + field);
    }
    unbounded.computeIfAbsent(name, list -> new LinkedHashSet<>()).add(field);
    return this;
  }

  Growth ask(String name, long bound, Supplier<?> asked) {
    questions.add(new Question(name, asked, bound, false));
    return this;
  }

  Growth customersAsk(String name, long bound, Supplier<?> asked) {
    questions.add(new Question(name, asked, bound, true));
    return this;
  }

  List<Growing> growing() {
    return List.copyOf(growing);
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }

  boolean isSearching(String list, String field) {
    return unbounded.getOrDefault(list, Set.of()).contains(field);
  }

  /** Whether somebody has said how the list grows. */
  boolean knows(String list) {
    return few.contains(list) || growing.stream().anyMatch(each -> each.list().equals(list));
  }
}
