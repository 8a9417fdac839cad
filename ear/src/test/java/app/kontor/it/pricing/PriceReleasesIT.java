package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Offers;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.setting.Settings;
import app.kontor.pricing.ItemCost;
import app.kontor.pricing.ItemCosts;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceChangeMode;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleaseState;
import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.PriceSettings;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.ReleaseFile;
import app.kontor.pricing.ReleaseOrder;
import app.kontor.pricing.ReleasePrice;
import app.kontor.pricing.ReleaseRaise;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.SetPrice;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes of prices that are collected, looked at, released together and taken back. */
@ExtendWith(ArquillianExtension.class)
class PriceReleasesIT {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final ItemNumber ITEM = new ItemNumber(Trade.ITEM);

  @EJB private PriceLists lists;
  @EJB private PriceRules rules;
  @EJB private PriceReleases releases;
  @EJB private ItemCosts costs;
  @EJB private Offers offers;
  @EJB private Settings settings;
  @Inject private Trade trade;

  @BeforeEach
  void goods() {
    trade.open();
  }

  @Test
  void what_is_collected_holds_together_in_derived_lists_too_and_goes_back_in_one_step() {
    Customer customer = trade.customer("RELEASED", null);
    String source = list();
    set(source, "20", 0);
    String derived = list();
    rule(derived, source, "-10");
    sales(() -> include(derived, customer));
    shows(customer, "18.00");
    long number = begin();
    put(number, source, "30");
    assertThat(rehearsal(number).lists())
        .extracting(PriceRehearsal.Affected::code, PriceRehearsal.Affected::byFormula)
        .containsExactlyInAnyOrder(tuple(source, false), tuple(derived, true));
    PriceRehearsal read = rehearsal(number);
    assertThat(read.counts().raised()).isEqualTo(2);
    assertThat(read.moves())
        .allSatisfy(
            move -> {
              assertThat(Objects.requireNonNull(move.percent())).isEqualByComparingTo("50");
              assertThat(move.cost()).as("not for sales").isNull();
            });
    shows(customer, "18.00");

    change(source, "21");
    refused("CHANGED_MEANWHILE", () -> release(read, null, false));
    assertThat(release(rehearsal(number), null, false)).isEqualTo(PriceReleaseState.RELEASED);
    shows(customer, "27.00");
    assertThat(rehearsal(number).moves())
        .as("history knows what was there")
        .anySatisfy(
            move ->
                assertThat(Objects.requireNonNull(move.before()).amount())
                    .isEqualByComparingTo("21"));
    takeBack(number);
    shows(customer, "18.90");
    assertThat(rehearsal(number).release().state()).isEqualTo(PriceReleaseState.TAKEN_BACK);
  }

  @Test
  void a_price_that_only_a_formula_changes_can_be_left_as_it_is() {
    Customer customer = trade.customer("KEPT-PRICE", null);
    String source = list();
    set(source, "20", 0);
    String derived = list();
    rule(derived, source, "-10");
    sales(() -> include(derived, customer));
    long number = begin();
    put(number, source, "30");
    PriceRehearsal.Move byFormula =
        rehearsal(number).moves().stream()
            .filter(PriceRehearsal.Move::keepable)
            .findFirst()
            .orElseThrow();
    assertThat(byFormula.list()).isEqualTo(derived);
    trade.as(
        seller(),
        () ->
            releases.keep(
                Trade.key(),
                number,
                new PriceSpot(
                    derived, byFormula.itemNumber(), byFormula.from(), byFormula.unit())));
    assertThat(rehearsal(number).moves())
        .extracting(PriceRehearsal.Move::list, PriceRehearsal.Move::direct)
        .containsExactly(tuple(source, true));
    release(rehearsal(number), null, false);
    shows(customer, "18.00");
  }

  @Test
  void files_formulas_and_many_prices_go_into_one_and_later_changes_keep_it() {
    Customer customer = trade.customer("COLLECTED", null);
    String list = list();
    set(list, "10", 0);
    String other = list();
    set(other, "50", 0);
    sales(() -> include(list, customer));
    long number = begin();
    sales(() -> releases.raise(Trade.key(), number, raise(list, "25")));
    String file =
        sales(
            () ->
                lists.load(
                    Trade.key(),
                    list,
                    FileUpload.of(
                        "prices.csv",
                        ("Item number;From quantity;Price\n" + Trade.ITEM + ";100;9\n")
                            .getBytes(StandardCharsets.UTF_8))));
    assertThat(
            sales(
                    () ->
                        releases.load(
                            Trade.key(),
                            number,
                            new ReleaseFile(file, PriceFileOptions.NONE, false)))
                .added())
        .isEqualTo(1);
    String derived = list();
    rule(derived, other, "0");
    long version = sales(() -> rules.rule(derived)).rule().version();
    trade.as(
        seller(),
        () ->
            releases.derive(
                number, new PriceRuleData(derived, false, formula(other, "-50"), version)));
    assertThat(rehearsal(number).rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.list()).isEqualTo(derived);
              assertThat(Objects.requireNonNull(rule.before()).percent()).isZero();
              assertThat(Objects.requireNonNull(rule.after()).percent())
                  .isEqualByComparingTo("-50");
            });
    trade.as(seller(), () -> releases.dropRule(number, derived));
    assertThat(rehearsal(number).rules()).as("taken out").isEmpty();
    assertThat(rehearsal(number).release().lines()).isEqualTo(2);
    trade.as(
        seller(),
        () ->
            releases.derive(
                number, new PriceRuleData(derived, false, formula(other, "-50"), version)));
    PriceRehearsal read = rehearsal(number);
    assertThat(read.counts()).isEqualTo(new PriceRehearsal.Counts(1, 1, 1, 0, 0, 0));
    assertThat(read.release().lines()).isEqualTo(3);
    release(read, null, false);
    shows(customer, "12.50");
    assertThat(percent(derived)).isEqualByComparingTo("-50");

    change(list, "12");
    refused("RELEASE_OVERLAPPED", () -> takeBack(number));
    shows(customer, "12.00");
    change(list, "12.5");
    takeBack(number);
    shows(customer, "10.00");
    assertThat(percent(derived)).isEqualByComparingTo("0");
    assertThat(
            trade.rows(
                "SELECT 1 FROM price_entry WHERE from_quantity = 100 AND list_id ="
                    + " (SELECT id FROM price_list WHERE code = ?1)",
                list))
        .as("what was new is gone")
        .isEmpty();
  }

  @Test
  void four_eyes_a_moment_and_one_job() {
    Customer customer = trade.customer("SCHEDULED", null);
    String list = list();
    set(list, "10", 0);
    sales(() -> include(list, customer));
    Actor second = trade.person(Trade.SELLER, 0, "second", Set.of(Role.SALES));
    settings.put(Trade.SELLER, PriceSettings.CHANGES, PriceChangeMode.FOUR_EYES.name());
    try {
      refused("PRICES_BY_RELEASE", () -> change(list, "11"));
      long number = begin();
      put(number, list, "11");
      refused("RELEASE_STATE", () -> release(rehearsal(number), null, false));
      trade.as(seller(), () -> releases.submit(number, rehearsal(number).release().version()));
      refused("RELEASE_FOUR_EYES", () -> release(rehearsal(number), null, false));
      PriceRehearsal read = trade.as(second, () -> releases.rehearsal(number));
      assertThat(read.own()).isFalse();
      assertThat(
              trade.as(
                  second, () -> releases.release(order(read, Instant.now().plusSeconds(2), false))))
          .isEqualTo(PriceReleaseState.SCHEDULED);
      shows(customer, "10.00");
      trade.awaitedRows(
          "SELECT number FROM price_release WHERE number = ?1 AND state = 'RELEASED'", number);
      shows(customer, "11.00");
      assertThat(
              trade.rows(
                  "SELECT id FROM job WHERE kind = 'price-release' AND due_key LIKE ?1",
                  Trade.SELLER + " " + number + " %"))
          .hasSize(1);
    } finally {
      settings.put(Trade.SELLER, PriceSettings.CHANGES, PriceChangeMode.AT_ONCE.name());
    }
  }

  @Test
  void prices_below_cost_are_released_only_by_whoever_says_so_and_costs_are_for_few() {
    Actor keeper = trade.staff(Role.ADMINISTRATOR);
    ItemCost known = trade.as(keeper, () -> costs.cost(ITEM));
    trade.as(keeper, () -> costs.set(new ItemCost(ITEM, new BigDecimal("6"), known.version())));
    String list = list();
    set(list, "10", 0);
    long number = begin();
    put(number, list, "5");
    refused("RELEASE_BELOW_COST", () -> release(rehearsal(number), null, false));
    assertThat(rehearsal(number).moves().get(0).cost()).isNull();
    PriceRehearsal.Move move = trade.as(keeper, () -> releases.rehearsal(number)).moves().get(0);
    assertThat(Objects.requireNonNull(move.cost())).isEqualByComparingTo("6");
    assertThat(move.warned()).isTrue();
    assertThat(release(rehearsal(number), null, true)).isEqualTo(PriceReleaseState.RELEASED);
    refused("NOT_ALLOWED", () -> sales(() -> costs.cost(ITEM)));
    trade.as(
        keeper,
        () ->
            costs.set(
                new ItemCost(ITEM, null, trade.as(keeper, () -> costs.cost(ITEM)).version())));
  }

  private void shows(Customer customer, String amount) {
    assertThat(
            Objects.requireNonNull(
                    trade.as(customer.buyer(), () -> offers.offer(ITEM)).offer().price())
                .price()
                .amount())
        .isEqualByComparingTo(amount);
  }

  private long begin() {
    return sales(() -> releases.begin(Trade.key(), "Release"));
  }

  private void put(long number, String list, String amount) {
    trade.as(
        seller(),
        () ->
            releases.put(
                Trade.key(),
                number,
                new ReleasePrice(
                    list, ITEM, BigDecimal.ONE, new BigDecimal(amount), BigDecimal.ONE, false)));
  }

  private static ReleaseRaise raise(String list, String percent) {
    return new ReleaseRaise(list, "", new BigDecimal(percent), PriceRounding.CENT);
  }

  private PriceRehearsal rehearsal(long number) {
    return sales(() -> releases.rehearsal(number));
  }

  private static ReleaseOrder order(PriceRehearsal read, @Nullable Instant at, boolean belowCost) {
    return new ReleaseOrder(
        read.release().number(), read.release().version(), read.editions(), at, belowCost);
  }

  private PriceReleaseState release(PriceRehearsal read, @Nullable Instant at, boolean belowCost) {
    return sales(() -> releases.release(order(read, at, belowCost)));
  }

  private String takeBack(long number) {
    trade.as(seller(), () -> releases.takeBack(number, rehearsal(number).release().version()));
    return "done";
  }

  private String list() {
    String code = "REL-" + System.nanoTime();
    return sales(
        () ->
            lists.add(
                new NewPriceList(
                    Trade.key(),
                    code,
                    "Release",
                    "PLN",
                    false,
                    DAY,
                    null,
                    null,
                    BigDecimal.ZERO,
                    PriceRounding.CENT)));
  }

  private void rule(String list, String source, String percent) {
    long version = sales(() -> rules.rule(list)).rule().version();
    trade.as(
        seller(),
        () -> rules.change(new PriceRuleData(list, false, formula(source, percent), version)));
  }

  private BigDecimal percent(String list) {
    return Objects.requireNonNull(sales(() -> rules.rule(list)).rule().formula()).percent();
  }

  private static PriceFormula formula(String source, String percent) {
    return new PriceFormula(
        source, new BigDecimal(percent), null, new BigDecimal("0.01"), RoundingDirection.NEAREST);
  }

  private String include(String list, Customer customer) {
    rules.include(list, new PriceAudience(AudienceKind.CUSTOMER, customer.number(), 0));
    return "done";
  }

  private String change(String list, String amount) {
    set(
        list,
        amount,
        sales(() -> lists.price(new PriceSpot(list, ITEM, BigDecimal.ONE, null))).version());
    return "done";
  }

  private void set(String list, String amount, long version) {
    trade.as(
        seller(),
        () ->
            lists.set(
                new SetPrice(
                    list,
                    ITEM,
                    BigDecimal.ONE,
                    new BigDecimal(amount),
                    BigDecimal.ONE,
                    false,
                    version)));
  }

  private Actor seller() {
    return trade.staff(Role.SALES);
  }

  private <T> T sales(Supplier<T> work) {
    return trade.as(seller(), work);
  }

  private void refused(String code, Supplier<?> work) {
    assertThatThrownBy(work::get).hasMessageContaining(code);
  }
}
