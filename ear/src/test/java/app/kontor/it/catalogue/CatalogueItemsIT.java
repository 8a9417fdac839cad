package app.kontor.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.catalogue.model.ItemText;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.measure.Quantity;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.Conflicts;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.platform.transaction.Transactions;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What verbs do to categories and items is what the catalogue's statements read. */
@ExtendWith(ArquillianExtension.class)
class CatalogueItemsIT {
  private static final Locale POLISH = Locale.forLanguageTag("pl");
  private static final Actor BUYER =
      Actor.person(98, "it@kontor.example", "It", POLISH, 1, 4711, Set.of(Role.BUYER));

  @Inject private Catalogue catalogue;
  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;
  @Inject private ReferenceData reference;

  @PersistenceContext(unitName = "kontor")
  private EntityManager em;

  @Test
  void a_stored_item_is_shown_with_its_texts_and_the_way_to_it() {
    long id = stored("VERB-1", "Śruba testowa", "Bolt for a test");

    ItemDetail detail = as(() -> catalogue.item(new ItemNumber("verb 1")));
    assertThat(detail.item().id()).isEqualTo(id);
    assertThat(detail.item().name()).isEqualTo("Śruba testowa");
    assertThat(detail.item().packaging()).isEqualTo(Quantity.pieces(10));
    assertThat(detail.text()).isEqualTo("opis");
    assertThat(detail.maker()).isEqualTo("Ankra");
    assertThat(detail.path())
        .containsExactly(
            new Category("TOP-VERB-1", null, "Góra", 0, null),
            new Category("SUB-VERB-1", "TOP-VERB-1", "Dół", 0, null));
    assertThat(
            asSystem(
                () ->
                    catalogue.itemIds(
                        List.of(new ItemNumber("VERB 1"), new ItemNumber("nobody's")))))
        .isEqualTo(Map.of(new ItemNumber("VERB-1"), id));
  }

  @Test
  void a_change_is_seen_and_grows_the_version() {
    long id = stored("VERB-2", "Śruba", "Bolt");
    transactions.run(
        () -> {
          CatalogueItem item = em.find(CatalogueItem.class, id);
          item.describe(POLISH, new ItemText("Śruba lepsza", "opis"));
          item.change(
              new CatalogueItem.Goods(
                  Quantity.pieces(5), new BigDecimal("0.5"), "REDUCED", null, null));
        });

    Item seen = item(id, POLISH);
    assertThat(seen.name()).isEqualTo("Śruba lepsza");
    assertThat(seen.packaging()).isEqualTo(Quantity.pieces(5));
    assertThat(seen.vatClass()).isEqualTo("REDUCED");
    assertThat(item(id, Locale.ENGLISH).name()).isEqualTo("Bolt");
    assertThat(version(id)).isPositive();
  }

  @Test
  void a_withdrawn_item_is_not_found_by_buyers_and_known_to_old_orders() {
    long id = stored("VERB-3", "Śruba", "Bolt");
    transactions.run(() -> em.find(CatalogueItem.class, id).withdraw());

    assertThatThrownBy(() -> as(() -> catalogue.item(new ItemNumber("VERB-3"))))
        .isInstanceOf(UnknownItem.class);
    assertThat(item(id, POLISH).active()).isFalse();
  }

  @Test
  void of_two_who_change_one_item_the_second_is_told() {
    long id = stored("VERB-4", "Śruba", "Bolt");

    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      CatalogueItem mine = em.find(CatalogueItem.class, id);
                      em.createNativeQuery("UPDATE item SET version = version + 1 WHERE id = ?1")
                          .setParameter(1, id)
                          .executeUpdate();
                      mine.withdraw();
                    }))
        .matches(Conflicts::isStaleVersion);
  }

  @Test
  void what_was_changed_is_found_after_the_commit_as_it_is_now() {
    long id = stored("VERB-5", "Kwezalówka", "Quetzal bolt");
    awaitFound("kwezalowki", id);
    awaitFound("verb5", id);

    transactions.run(
        () -> {
          em.find(CatalogueItem.class, id).describe(POLISH, new ItemText("Marabutówka", "opis"));
          reference.changed(Category.TOPIC);
        });
    awaitFound("marabutówka", id);
    assertThat(found("kwezalowki")).doesNotContain(id);

    transactions.run(
        () -> {
          em.createNativeQuery(
                  "UPDATE category_text SET name = 'Ibisownia' WHERE name = 'Dół' AND category_id ="
                      + " (SELECT category_id FROM item WHERE id = ?1)")
              .setParameter(1, id)
              .executeUpdate();
          reference.changed(Category.TOPIC);
        });
    awaitFound("ibisownia", id);

    transactions.run(
        () -> {
          em.find(CatalogueItem.class, id).withdraw();
          reference.changed(Category.TOPIC);
        });
    assertThat(found("marabutówka")).as("though the index may not know yet").doesNotContain(id);
  }

  private void awaitFound(String text, long id) {
    Instant end = Instant.now().plusSeconds(60);
    while (!found(text).contains(id)) {
      assertThat(Instant.now()).as(text + " is found").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private List<Long> found(String text) {
    ItemQuery query = new ItemQuery(text, null, ItemQuery.Order.RELEVANCE);
    return asSystem(() -> catalogue.search(query, PageRequest.first(24)).rows()).stream()
        .map(Item::id)
        .toList();
  }

  private long stored(String number, String polish, String english) {
    AtomicLong id = new AtomicLong();
    transactions.run(
        () -> {
          ItemCategory top =
              new ItemCategory(
                  1, "TOP-" + number, null, Map.of("pl", "Góra", "de", "Oben", "en", "Top"));
          em.persist(top);
          // the way down is a path, so that nothing tells the provider which comes first
          em.flush();
          ItemCategory sub =
              new ItemCategory(
                  1, "SUB-" + number, top, Map.of("pl", "Dół", "de", "Unten", "en", "Below"));
          em.persist(sub);
          CatalogueItem item =
              new CatalogueItem(
                  new ItemNumber(number),
                  sub,
                  1,
                  new CatalogueItem.Goods(
                      Quantity.pieces(10), new BigDecimal("0.02"), "STANDARD", null, "Ankra"));
          item.describe(POLISH, new ItemText(polish, "opis"));
          item.describe(Locale.GERMAN, new ItemText("Schraube", "Text"));
          item.describe(Locale.ENGLISH, new ItemText(english, "text"));
          em.persist(item);
          em.flush();
          reference.changed(Category.TOPIC);
          id.set(item.id());
        });
    return id.get();
  }

  private Item item(long id, Locale language) {
    return Objects.requireNonNull(asSystem(() -> catalogue.items(List.of(id), language)).get(id));
  }

  private long version(long id) {
    return ((Number)
            em.createNativeQuery("SELECT version FROM item WHERE id = ?1")
                .setParameter(1, id)
                .getSingleResult())
        .longValue();
  }

  private <T> T asSystem(Supplier<T> call) {
    return actor.callAs(Actor.system(1), call);
  }

  private <T> T as(Supplier<T> call) {
    return actor.callAs(BUYER, call);
  }
}
