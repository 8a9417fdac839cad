package app.kontor.it.growth;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.Category;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.party.CustomerGroup;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lists of a large company: a hundred thousand rows in each, and the database reads no more of them
 * for a page than can be counted on the page, but for the count of the list, which ends at a
 * thousand. Lists are found, with each choice of their filters and each order; a list of which
 * nobody has said how it grows fails. The company is a seller of its own.
 */
@ExtendWith(ArquillianExtension.class)
class GrowthIT {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @PersistenceContext(unitName = "kontor")
  private EntityManager em;

  @EJB private Transactions transactions;
  @Inject private Trade trade;
  @Inject private GrowingRows rows;
  @Inject @Any private Instance<Growing> parts;
  @Inject @Any private Instance<ListDefinition<?>> lists;

  /** A question, who asks it and how much it may read. */
  private record Asked(Actor who, Supplier<?> question, long bound) {}

  @Test
  void no_page_of_a_list_reads_more_because_the_list_is_long() {
    List<Growing> all = parts.stream().sorted(Comparator.comparingInt(Growing::place)).toList();
    rows.begin();
    long begun = System.nanoTime();
    all.forEach(part -> part.fill(rows));
    long written = System.nanoTime();
    rows.end(Category.TOPIC, CustomerGroup.TOPIC);
    long analyzed = System.nanoTime();
    Growth growth = new Growth();
    all.forEach(part -> part.say(growth, rows));
    assertThat(lists.stream().map(list -> list.shape().name()).filter(name -> !growth.knows(name)))
        .as("lists of which nobody says how they grow: say how")
        .isEmpty();
    Map<String, Asked> questions = questions(growth);
    Map<String, Long> read = new LinkedHashMap<>();
    questions.forEach((name, asked) -> read.put(name, rowsRead(name, asked)));
    System.out.printf(
        "GrowthIT: rows written in %d ms, looked through in %d ms, %d questions asked in %d ms%n",
        (written - begun) / 1_000_000,
        (analyzed - written) / 1_000_000,
        questions.size(),
        (System.nanoTime() - analyzed) / 1_000_000);
    read.forEach((name, count) -> System.out.println("GrowthIT: " + count + " rows, " + name));
    questions.forEach(
        (name, asked) -> {
          if (name.startsWith("history")) {
            System.out.println("GrowthIT: " + cpu(asked) + " µs CPU of the server, " + name);
          }
        });
    assertThat(read.keySet().stream().filter(name -> read.get(name) > questions.get(name).bound()))
        .extracting(
            name -> name + ": " + read.get(name) + " of at most " + questions.get(name).bound())
        .as("what reads more rows than it may")
        .isEmpty();
  }

  @AfterEach
  void clear() {
    long begun = System.nanoTime();
    rows.clear();
    System.out.printf("GrowthIT: cleared in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
  }

  private Map<String, Asked> questions(Growth growth) {
    Map<String, Asked> questions = new LinkedHashMap<>();
    for (Growth.Growing list : growth.growing()) {
      pages(growth, list, questions);
    }
    for (Growth.Question one : growth.questions()) {
      Actor who = one.customers() ? buyer() : staff();
      questions.put(one.name(), new Asked(who, one.asked(), one.bound()));
    }
    return questions;
  }

  /** The first page of a list, as it is usual, with each choice of its filter and in each order. */
  private void pages(Growth growth, Growth.Growing list, Map<String, Asked> questions) {
    ListDefinition<?> definition = definition(list.list());
    Audience audience = list.customers() ? Audience.CUSTOMER : Audience.STAFF;
    Actor who = list.customers() ? buyer() : staff();
    String name = list.list() + list.filter() + (list.customers() ? " of a customer" : "");
    Map<String, String> usual = new HashMap<>(trade.as(who, definition::usual));
    usual.putAll(list.filter());
    questions.put(name, page(definition, who, usual, list.bound()));
    for (FilterField field : definition.shape().filter()) {
      if (!list.customers() && !growth.isSearching(list.list(), field.key())) {
        for (FilterChoice choice : field.choices(audience)) {
          questions.put(
              name + " " + field.key() + "=" + choice.value(),
              page(definition, who, with(usual, field.key(), choice.value()), list.bound()));
        }
      }
    }
    for (ListColumn<?> column : definition.shape().columns()) {
      String order = column.sort();
      if (order != null) {
        questions.put(
            name + " by " + order, page(definition, who, with(usual, "sort", order), list.bound()));
      }
    }
    int counted = trade.as(who, definition::counts).size();
    if (counted > 0) {
      questions.put(name + " counted", new Asked(who, definition::counts, counted * Growth.COUNT));
    }
  }

  private static Asked page(
      ListDefinition<?> definition, Actor who, Map<String, String> filter, long bound) {
    PageRequest first = PageRequest.first(Math.min(Growth.PAGE, definition.shape().size()));
    return new Asked(who, () -> definition.rows(new TypedFilter(filter), first), bound);
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(key, value);
    return all;
  }

  private ListDefinition<?> definition(String name) {
    return lists.stream()
        .filter(list -> list.shape().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no list " + name));
  }

  private Actor staff() {
    return person(0);
  }

  /** Somebody of the first customer, who has everything. */
  private Actor buyer() {
    return person(rows.id(1));
  }

  private Actor person(long partner) {
    return Actor.person(
        99, "grow@example.com", "G", Locale.ENGLISH, rows.seller(), partner, Set.of(Role.values()));
  }

  /** Rows that the connection of one transaction read for the page when it was asked again. */
  private long rowsRead(String name, Asked asked) {
    return trade.as(
        asked.who(),
        () ->
            transactions.read(
                () -> {
                  assertThat(asked.question().get()).as(name).isNotNull();
                  long own = -handlerReads() + handlerReads();
                  long before = handlerReads();
                  assertThat(asked.question().get()).as(name).isNotNull();
                  return handlerReads() - before - own;
                }));
  }

  /** What the server spends on a page, apart from the database. */
  private long cpu(Asked asked) {
    int times = 30;
    return trade.as(
        asked.who(),
        () -> {
          for (int i = 0; i < times; i++) {
            assertThat(asked.question().get()).isNotNull();
          }
          long before = THREADS.getCurrentThreadCpuTime();
          for (int i = 0; i < times; i++) {
            assertThat(asked.question().get()).isNotNull();
          }
          return (THREADS.getCurrentThreadCpuTime() - before) / times / 1000;
        });
  }

  private long handlerReads() {
    return em.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'").getResultList().stream()
        .mapToLong(row -> Long.parseLong(String.valueOf(((Object[]) row)[1])))
        .sum();
  }
}
