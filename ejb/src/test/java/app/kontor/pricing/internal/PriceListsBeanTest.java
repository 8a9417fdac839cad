package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.party.Parties;
import app.kontor.party.PartyWorld;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Fingerprint;
import app.kontor.platform.once.Once;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceSettings;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.UnknownPriceList;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceList;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeping price lists: what each command changes, refuses and leaves. */
class PriceListsBeanTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final ItemNumber I1 = new ItemNumber("I1");

  private final PriceShelf shelf = new PriceShelf(3_000);
  private final CurrentActor actor = new CurrentActor();
  private final AuditChanges audit = new AuditChanges();
  private final Topics reference = new Topics();
  private final KnownSettings settings = new KnownSettings();
  private int held;
  private int keys;

  private final PriceListsBean beans =
      new PriceListsBean(
          actor,
          Clock.fixed(PriceShelf.NOW, ZoneOffset.UTC),
          parties(),
          shelf.catalogue(),
          shelf.rows(),
          new PriceListViews(),
          shelf.lists(),
          new KeptPriceLists(reference, new PriceTermsRows()),
          shelf.entries(),
          new CopiedPrices(shelf.rows(), shelf.entries(), shelf.lists()),
          shelf.files(),
          new FirstTime(),
          audit,
          new DirectChanges(settings),
          new ComputedPrices(
              new KeptPriceLists(reference, new PriceTermsRows()),
              shelf.rows(),
              new PriceStepRows()),
          shelf.units());

  /** Counts how often what is kept was said to be another. */
  private static final class Topics extends ReferenceData {
    private int changes;

    @Override
    public void changed(String topic) {
      changes += topic.equals("price-lists") ? 1 : 0;
    }
  }

  private static final class FirstTime implements Once {
    private final Map<String, Record> results = new HashMap<>();

    @Override
    public <R extends Record> R run(
        String command, String key, Record asked, Class<R> result, Supplier<R> body) {
      @Nullable Record before = results.get(command + key);
      R now = before == null ? body.get() : result.cast(before);
      results.put(command + key, now);
      return now;
    }

    @Override
    public void claim(String command, String key, Fingerprint asked) {
      throw new UnsupportedOperationException();
    }
  }

  private Parties parties() {
    return (Parties)
        Proxy.newProxyInstance(
            PriceListsBeanTest.class.getClassLoader(),
            new Class<?>[] {Parties.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "seller" -> PartyWorld.seller("PLN");
                  case "hold" -> {
                    held++;
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @BeforeEach
  void somebody_from_sales_is_at_work() {
    actor.become(
        Actor.person(9, "ola@example.com", "Ola Mak", Locale.GERMAN, 1, 0, Set.of(Role.SALES)));
  }

  private NewPriceList list(String code, String currency, @Nullable String copyOf, String percent) {
    keys++;
    return new NewPriceList(
        "key" + keys,
        code,
        "Name",
        currency,
        false,
        FIRST,
        null,
        copyOf,
        new BigDecimal(percent),
        PriceRounding.CENT);
  }

  private void added(String code) {
    beans.add(list(code, "EUR", null, "0"));
  }

  private static SetPrice price(String from, String amount, long version) {
    return new SetPrice(
        "KEY", I1, new BigDecimal(from), new BigDecimal(amount), BigDecimal.ONE, true, version);
  }

  private Step step(String from) {
    return new Step(1, new BigDecimal(from));
  }

  private PriceList kept(String code) {
    return Objects.requireNonNull(shelf.lists.get(code));
  }

  private long id(String code) {
    return kept(code).id();
  }

  private PriceRow entry(String code, Step step) {
    return Objects.requireNonNull(shelf.entriesOf(id(code)).get(step));
  }

  private long version(String from) {
    return shelf.version(id("KEY"), step(from));
  }

  private static void refused(Runnable command, String field, String code) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void a_list_is_added_once_for_a_key_and_every_node_reads_the_lists_anew() {
    NewPriceList wanted = list("KEY", "EUR", null, "0");
    assertThat(beans.add(wanted)).isEqualTo("KEY");
    assertThat(beans.add(wanted)).as("sent twice").isEqualTo("KEY");
    assertThat(shelf.lists).containsOnlyKeys("KEY");
    assertThat(reference.changes).isEqualTo(1);
    assertThat(held).as("times the seller was held").isEqualTo(1);
  }

  @Test
  void a_code_is_taken_once() {
    added("KEY");
    refused(() -> beans.add(list("KEY", "PLN", null, "0")), "code", "CODE_TAKEN");
    assertThat(kept("KEY").currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12.50, 12.50",
    "10, 12.50, 13.75",
    "-10, 12.50, 11.25",
    "-100, 12.50, 0",
    "3.5, 0.01, 0.01",
    "50, 0.01, 0.02"
  })
  void a_copy_begins_with_the_prices_of_the_other_raised_and_rounded(
      String percent, String there, String here) {
    added("KEY");
    beans.set(price("1", there, 0));
    beans.set(price("100", there, 0));
    beans.add(list("COPY", "EUR", "KEY", percent));
    assertThat(shelf.entriesOf(id("COPY")).values())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.amount()).isEqualByComparingTo(here));
    assertThat(shelf.entriesOf(id("KEY")).values())
        .allSatisfy(row -> assertThat(row.amount()).isEqualByComparingTo(there));
  }

  @Test
  void a_copy_of_many_prices_has_them_all() {
    added("KEY");
    long list = id("KEY");
    for (long item = 1; item <= 1_234; item++) {
      PriceRow row =
          new PriceRow(new Step(item, BigDecimal.ONE), BigDecimal.valueOf(item, 2), BigDecimal.ONE);
      shelf.entriesOf(list).put(row.step(), row);
    }
    beans.add(list("COPY", "EUR", "KEY", "100"));
    assertThat(shelf.entriesOf(id("COPY"))).hasSize(1_234);
    shelf
        .entriesOf(list)
        .forEach(
            (step, row) ->
                assertThat(entry("COPY", step).amount())
                    .isEqualByComparingTo(row.amount().add(row.amount())));
  }

  @Test
  void a_copy_is_refused_from_another_currency_or_of_no_list() {
    added("KEY");
    refused(() -> beans.add(list("COPY", "PLN", "KEY", "0")), "copyOf", "OTHER_CURRENCY");
    assertThatThrownBy(() -> beans.add(list("COPY2", "EUR", "GONE", "0")))
        .isInstanceOf(UnknownPriceList.class);
  }

  @Test
  void a_copy_that_would_be_too_dear_is_refused_at_the_percentage() {
    added("KEY");
    beans.set(price("1", "9999999999999.99", 0));
    refused(() -> beans.add(list("COPY", "EUR", "KEY", "1")), "percent", "PRICE_TOO_HIGH");
  }

  @Test
  void a_list_that_nobody_uses_may_change_its_currency() {
    added("KEY");
    beans.change(new PriceListData("KEY", "Other", "PLN", FIRST, FIRST.plusYears(1), 0, 2));
    assertThat(kept("KEY").currency().getCurrencyCode()).isEqualTo("PLN");
    assertThat(reference.changes).isEqualTo(2);
  }

  @Test
  void a_list_in_use_keeps_its_currency() {
    added("KEY");
    beans.set(price("1", "12.50", 0));
    PriceListData other = new PriceListData("KEY", "Other", "PLN", FIRST, null, 0, 2);
    refused(() -> beans.change(other), "currency", "PRICE_LIST_HAS_PRICES");
    shelf.customers.put(id("KEY"), 3L);
    refused(() -> beans.change(other), "currency", "PRICE_LIST_IN_USE");
    beans.change(new PriceListData("KEY", "Other", "EUR", FIRST, null, 0, 2));
  }

  @Test
  void a_list_that_somebody_changed_meanwhile_is_not_overwritten() {
    added("KEY");
    PriceListData seen = new PriceListData("KEY", "Other", "EUR", FIRST, null, 4, 2);
    assertThatThrownBy(() -> beans.change(seen)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(reference.changes).as("only the adding").isEqualTo(1);
  }

  @Test
  void a_price_is_set_and_its_change_is_noted_for_the_audit() {
    added("KEY");
    beans.set(price("1", "12.50", 0));
    assertThat(audit.take()).isEmpty();
    beans.set(price("1", "13.00", version("1")));
    assertThat(entry("KEY", step("1")).amount()).isEqualByComparingTo("13");
    assertThat(audit.take())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("amount");
              assertThat(change.before()).isEqualTo(new BigDecimal("12.50"));
              assertThat(change.after()).isEqualTo(new BigDecimal("13.00"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.50", "12.5", "12.500000"})
  void a_price_replaced_by_itself_is_no_change_for_the_audit(String again) {
    added("KEY");
    beans.set(price("1", "12.50", 0));
    beans.set(price("1", again, version("1")));
    assertThat(audit.take()).isEmpty();
  }

  @Test
  void a_price_set_twice_from_one_form_is_set_once() {
    added("KEY");
    beans.set(price("1", "12.50", 0));
    long version = version("1");
    beans.set(price("1.000", "12.5", 0));
    assertThat(version("1")).isEqualTo(version);
    refused(() -> beans.set(price("1", "12.51", 0)), "fromQuantity", "STEP_TAKEN");
  }

  @Test
  void a_price_that_changed_since_it_was_read_is_neither_overwritten_nor_removed() {
    added("KEY");
    beans.set(price("1", "12.50", 0));
    long read = version("1");
    beans.set(price("1", "13", read));
    assertThatThrownBy(() -> beans.set(price("1", "14", read)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> beans.remove(new PriceSpot("KEY", I1, BigDecimal.ONE, null), read))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(entry("KEY", step("1")).amount()).isEqualByComparingTo("13");
    beans.remove(new PriceSpot("KEY", I1, BigDecimal.ONE, null), version("1"));
    assertThat(shelf.entriesOf(id("KEY"))).isEmpty();
  }

  /** A version never comes twice, so that who read the removed price does not meet the new one. */
  @Test
  void a_price_removed_and_set_anew_is_another() {
    added("KEY");
    beans.set(price("1", "12.50", 0));
    long read = version("1");
    beans.remove(new PriceSpot("KEY", I1, BigDecimal.ONE, null), read);
    beans.set(price("1", "12.50", 0));
    assertThat(version("1")).isGreaterThan(read);
    assertThatThrownBy(() -> beans.set(price("1", "14", read)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, fromQuantity, NOT_A_QUANTITY",
    "-1, 1, fromQuantity, NOT_A_QUANTITY",
    "0.0000001, 1, fromQuantity, NOT_A_QUANTITY",
    "1, -0.01, amount, PRICE_NEGATIVE",
    "1, 0.0000001, amount, PRICE_TOO_FINE",
    "1, 10000000000000, amount, PRICE_TOO_HIGH"
  })
  void a_price_that_cannot_be_kept_is_refused_at_its_field(
      String from, String amount, String field, String code) {
    added("KEY");
    refused(() -> beans.set(price(from, amount, 0)), field, code);
    assertThat(shelf.entriesOf(id("KEY"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"i1", "I 1", "I-1", " i.1 "})
  void an_item_is_meant_by_any_spelling_of_its_number(String typed) {
    added("KEY");
    beans.set(
        new SetPrice(
            "KEY", new ItemNumber(typed), BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE, true, 0));
    assertThat(shelf.entriesOf(id("KEY")).keySet()).containsExactly(step("1"));
  }

  @Test
  void an_item_or_a_list_that_is_not_there_is_named() {
    added("KEY");
    SetPrice ofNothing =
        new SetPrice(
            "KEY", new ItemNumber("X9"), BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE, true, 0);
    refused(() -> beans.set(ofNothing), "itemNumber", "UNKNOWN_ITEM");
    assertThatThrownBy(
            () -> beans.remove(new PriceSpot("KEY", new ItemNumber("X9"), BigDecimal.ONE, null), 1))
        .isInstanceOf(UnknownItem.class);
    assertThatThrownBy(() -> beans.remove(new PriceSpot("GONE", I1, BigDecimal.ONE, null), 1))
        .isInstanceOfSatisfying(
            UnknownPriceList.class, refusal -> assertThat(refusal.args()).containsExactly("GONE"));
  }

  private String loaded(String lines) {
    keys++;
    return beans.load("load" + keys, "KEY", PriceShelf.upload("SKU;From;Price;Per\n" + lines));
  }

  @Test
  void a_file_is_loaded_once_and_applied_once_for_a_key() {
    added("KEY");
    String reference = loaded("I1;1;12,50;1\nI2;1;3,00;1\n");
    PriceChanges first = beans.apply("a", reference, 0, PriceFileOptions.NONE, false);
    assertThat(first).isEqualTo(new PriceChanges(2, 0, 0));
    assertThat(beans.apply("a", reference, 0, PriceFileOptions.NONE, false)).isEqualTo(first);
    assertThat(shelf.entriesOf(id("KEY"))).hasSize(2);
    assertThat(version("1")).isEqualTo(1);
  }

  /** What was looked at is what is applied: a list that has changed is looked at again. */
  @Test
  void a_file_is_not_applied_to_a_list_that_has_changed_since_it_was_looked_at() {
    added("KEY");
    String reference = loaded("I1;1;12,50;1\n");
    beans.set(price("100", "9", 0));
    assertThatThrownBy(() -> beans.apply("a", reference, 0, PriceFileOptions.NONE, true))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(shelf.entriesOf(id("KEY"))).containsOnlyKeys(step("100"));
  }

  @Test
  void a_file_with_a_refused_line_is_not_applied() {
    added("KEY");
    String reference = loaded("I1;1;12,50;1\nX9;1;3,00;1\n");
    refused(
        () -> beans.apply("a", reference, 0, PriceFileOptions.NONE, false),
        "file",
        "PRICE_FILE_REFUSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "00000000-0000-0000-0000-000000000000"})
  void a_file_that_was_never_loaded_is_unknown(String reference) {
    added("KEY");
    assertThatThrownBy(() -> beans.apply("a", reference, 0, PriceFileOptions.NONE, false))
        .isInstanceOf(UnknownPriceList.class);
  }

  @Test
  void a_file_of_another_kind_or_for_no_list_is_not_loaded() {
    added("KEY");
    assertThatThrownBy(() -> beans.load("l", "KEY", PriceShelf.upload("Article;Colour\nI1;red\n")))
        .isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> beans.load("l2", "GONE", PriceShelf.upload("SKU;Price\nI1;1\n")))
        .isInstanceOf(UnknownPriceList.class);
    assertThat(List.copyOf(shelf.added)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RELEASE", "FOUR_EYES"})
  void where_the_seller_wants_releases_nothing_changes_without_one(String mode) {
    settings.put(1, PriceSettings.CHANGES, mode);
    refused(() -> beans.set(price("1", "12.51", 0)), "release", "PRICES_BY_RELEASE");
    refused(
        () -> beans.remove(new PriceSpot("BASE", I1, BigDecimal.ONE, null), 1),
        "release",
        "PRICES_BY_RELEASE");
    refused(
        () -> beans.apply("key", "reference", 1, PriceFileOptions.NONE, false),
        "release",
        "PRICES_BY_RELEASE");
  }
}
