package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Offers;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.Agreement;
import app.kontor.pricing.Agreements;
import app.kontor.pricing.NewAgreement;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.NewPromotion;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceReceipt;
import app.kontor.pricing.PriceReceipt.PriceOutcome;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.SetPrice;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer pays when lists, formulas, promotions and agreements change under it. */
@ExtendWith(ArquillianExtension.class)
class PriceLevelsIT {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final AtomicInteger COUNT = new AtomicInteger();

  @EJB private PriceLists lists;
  @EJB private PriceRules rules;
  @EJB private Agreements agreements;
  @EJB private Offers offers;
  @EJB private Ordering ordering;
  @Inject private Trade trade;

  @BeforeEach
  void goods() {
    trade.open();
  }

  @Test
  void a_derived_list_follows_its_source_at_once_and_steps_back_before_its_own_price() {
    Customer customer = trade.customer("DERIVED", null);
    String source = list("PLN");
    set(source, "20");
    String derived = list("PLN");
    rule(derived, formula(source, "-10", null));
    include(derived, AudienceKind.CUSTOMER, customer.number());
    shows(customer, "18.00", PriceLevel.CUSTOMER, false);
    change(source, "22.2");
    // again and again, so that it comes from memory in the end
    for (int i = 0; i < 5; i++) {
      shows(customer, "19.98", PriceLevel.CUSTOMER, false);
    }
    set(derived, "7");
    shows(customer, "7.00", PriceLevel.CUSTOMER, false);
    sales(
        () -> {
          rules.exclude(derived, AudienceKind.CUSTOMER, customer.number());
          return "done";
        });
    shows(customer, "10.00", PriceLevel.BASE, false);
  }

  @Test
  void between_currencies_a_rate_is_said_and_no_formula_goes_in_a_circle() {
    String euro = list("EUR");
    String zloty = list("PLN");
    refused("RATE_MISSING", () -> rule(zloty, formula(euro, "0", null)));
    rule(zloty, formula(euro, "0", "4.25"));
    refused("FORMULA_CIRCLE", () -> rule(euro, formula(zloty, "0", "0.2")));
    refused("FORMULA_CIRCLE", () -> rule(euro, formula(euro, "0", null)));
    String other = list("PLN");
    refused("RATE_WITHOUT_NEED", () -> rule(other, formula(zloty, "0", "1")));
    set(euro, "2");
    Customer customer = trade.customer("RATED", null);
    include(zloty, AudienceKind.CONTRACT, customer.number());
    shows(customer, "8.50", PriceLevel.CONTRACT, false);
    refused("LIST_IS_FOR_ALL", () -> include(zloty, AudienceKind.ALL, ""));
    refused("NOT_A_VALUE", () -> include(zloty, AudienceKind.CUSTOMER, "NOBODY-9"));
    refused("NOT_A_VALUE", () -> include(zloty, AudienceKind.ZONE, "MOON"));
  }

  @Test
  void an_agreed_price_is_the_customers_alone_and_its_order_keeps_why() {
    Customer customer = trade.customer("AGREED", null);
    Customer rival = trade.customer("RIVALOF", null);
    refused("PRICE_ZERO", () -> agree(customer, "0"));
    agree(customer, "3.5");
    refused("AGREEMENT_OVERLAPS", () -> agree(customer, "3.6"));
    shows(customer, "3.50", PriceLevel.CONTRACT, false);
    shows(rival, "10.00", PriceLevel.BASE, false);

    String order = trade.submitted(customer, 10, Trade.key(), "agreed");
    Agreement agreed =
        trade
            .as(
                trade.staff(Role.SALES),
                () ->
                    agreements.agreements(
                        new PartnerNumber(customer.number()), "", PageRequest.first(5)))
            .rows()
            .get(0);
    sales(
        () -> {
          agreements.remove(new PartnerNumber(customer.number()), agreed.id(), agreed.version());
          return "done";
        });
    shows(customer, "10.00", PriceLevel.BASE, false);
    PriceReceipt receipt =
        trade
            .as(trade.staff(Role.SALES), () -> ordering.priceReceipt(new OrderNumber(order), 1))
            .orElseThrow();
    assertThat(receipt.winner().orElseThrow().list()).isEqualTo(PriceReceipt.AGREED);
    assertThat(Objects.requireNonNull(receipt.winner().orElseThrow().amount()))
        .isEqualByComparingTo("3.5");
    assertThat(receipt.rows())
        .anySatisfy(
            row -> {
              assertThat(row.level()).isEqualTo(PriceLevel.BASE);
              assertThat(row.outcome()).isEqualTo(PriceOutcome.FARTHER);
            });
    assertThatThrownBy(
            () ->
                trade.as(customer.buyer(), () -> ordering.priceReceipt(new OrderNumber(order), 1)))
        .hasMessageContaining("NOT_ALLOWED");
  }

  @Test
  void a_promotion_holds_where_it_is_lower_for_those_it_is_for() {
    Customer customer = trade.customer("PROMOTED", null);
    Customer rival = trade.customer("UNPROMOTED", null);
    String promotion = code();
    sales(
        () ->
            rules.add(
                new NewPromotion(
                    Trade.key(),
                    promotion,
                    "Promotion",
                    "PLN",
                    DAY,
                    LocalDate.of(2099, 12, 31),
                    formula("TRADE-PLN", "-25", null))));
    shows(customer, "10.00", PriceLevel.BASE, false);
    include(promotion, AudienceKind.CUSTOMER, customer.number());
    shows(customer, "7.50", PriceLevel.CUSTOMER, true);
    shows(rival, "10.00", PriceLevel.BASE, false);
    agree(customer, "7");
    shows(customer, "7.00", PriceLevel.CONTRACT, false);
    refused(
        "VALIDITY_REVERSED",
        () ->
            sales(
                () ->
                    rules.add(
                        new NewPromotion(
                            Trade.key(), code(), "Back", "PLN", DAY, DAY.minusDays(1), null))));
  }

  private void shows(Customer customer, String amount, PriceLevel level, boolean promotion) {
    Price price =
        Objects.requireNonNull(
            trade
                .as(customer.buyer(), () -> offers.offer(new ItemNumber(Trade.ITEM)))
                .offer()
                .price());
    assertThat(price.price().amount()).isEqualByComparingTo(amount);
    assertThat(price.reason().level()).isEqualTo(level);
    assertThat(price.reason().promotion()).isEqualTo(promotion);
  }

  private static String code() {
    return "LEVEL-" + COUNT.incrementAndGet() + "-" + System.nanoTime();
  }

  private String list(String currency) {
    String code = code();
    sales(
        () ->
            lists.add(
                new NewPriceList(
                    Trade.key(),
                    code,
                    "Level",
                    currency,
                    false,
                    DAY,
                    null,
                    null,
                    BigDecimal.ZERO,
                    PriceRounding.CENT)));
    return code;
  }

  private void set(String list, String amount) {
    set(list, amount, 0);
  }

  private void change(String list, String amount) {
    long version =
        trade
            .as(
                trade.staff(Role.SALES),
                () ->
                    lists.price(
                        new PriceSpot(list, new ItemNumber(Trade.ITEM), BigDecimal.ONE, null)))
            .version();
    set(list, amount, version);
  }

  private void set(String list, String amount, long version) {
    sales(
        () -> {
          lists.set(
              new SetPrice(
                  list,
                  new ItemNumber(Trade.ITEM),
                  BigDecimal.ONE,
                  new BigDecimal(amount),
                  BigDecimal.ONE,
                  false,
                  version));
          return "done";
        });
  }

  private static PriceFormula formula(String source, String percent, @Nullable String rate) {
    return new PriceFormula(
        source,
        new BigDecimal(percent),
        rate == null ? null : new BigDecimal(rate),
        new BigDecimal("0.01"),
        RoundingDirection.NEAREST);
  }

  private String rule(String list, PriceFormula formula) {
    return sales(
        () -> {
          long version = rules.rule(list).rule().version();
          rules.change(new PriceRuleData(list, false, formula, version));
          return "done";
        });
  }

  private String include(String list, AudienceKind kind, String audience) {
    return sales(
        () -> {
          rules.include(list, new PriceAudience(kind, audience, 0));
          return "done";
        });
  }

  private String agree(Customer customer, String amount) {
    return sales(
        () -> {
          agreements.agree(
              new NewAgreement(
                  Trade.key(),
                  new PartnerNumber(customer.number()),
                  new ItemNumber(Trade.ITEM),
                  BigDecimal.ONE,
                  new BigDecimal(amount),
                  BigDecimal.ONE,
                  false,
                  DAY,
                  null,
                  ""));
          return "done";
        });
  }

  private <T> T sales(Supplier<T> work) {
    return trade.as(trade.staff(Role.SALES), work);
  }

  private void refused(String code, Supplier<?> work) {
    assertThatThrownBy(work::get).hasMessageContaining(code);
  }
}
