package app.kontor.it.access;

import app.kontor.billing.RateTables;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryMethods;
import app.kontor.party.Address;
import app.kontor.party.CustomerGroups;
import app.kontor.party.PaymentTerms;
import app.kontor.party.TermsOfPayment;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.Carriers;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.Warehouses;
import app.kontor.tax.StatutoryRate;
import app.kontor.tax.VatClass;
import app.kontor.tax.VatRates;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep delivery methods, terms of payment, carriers, warehouses and rates. */
@ApplicationScoped
class TwoPlanners implements Editors {
  private static final LocalDate RATE_DAY = LocalDate.of(2026, 3, 5);

  @Inject private Trade trade;
  @EJB private Carriers carriers;
  @EJB private CustomerGroups groups;
  @EJB private DeliveryMethods deliveries;
  @EJB private TermsOfPayment terms;
  @EJB private RateTables rates;
  @EJB private VatRates vatRates;
  @EJB private Warehouses warehouses;

  private final Deque<Runnable> undo = new ArrayDeque<>();

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("CarriersBean.change", this::carrier);
    all.put("DeliveryMethodsBean.change", this::deliveryMethod);
    all.put("TermsOfPaymentBean.change", this::terms);
    all.put("TermsOfPaymentBean.remove", this::removedTerms);
    all.put("RateTablesBean.enter", this::rate);
    all.put("RateTablesBean.remove", this::removedRate);
    all.put("VatRatesBean.remove", this::removedVatRate);
    all.put("WarehousesBean.change", this::warehouse);
    return all;
  }

  @Override
  public void putBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private IntConsumer deliveryMethod() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    DeliveryMethodData read =
        trade.as(admin, () -> deliveries.all()).stream()
            .filter(one -> one.code().equals("CARRIER"))
            .findFirst()
            .orElseThrow();
    undo.push(
        () -> {
          DeliveryMethodData now =
              trade.as(admin, () -> deliveries.all()).stream()
                  .filter(one -> one.code().equals("CARRIER"))
                  .findFirst()
                  .orElseThrow();
          trade.as(admin, () -> deliveries.change(withNames(read, now.version(), read.names())));
        });
    return change ->
        trade.as(
            admin,
            () ->
                deliveries.change(
                    withNames(read, read.version(), Map.of("en", "Two editors " + change))));
  }

  private static DeliveryMethodData withNames(
      DeliveryMethodData of, long version, Map<String, String> names) {
    return new DeliveryMethodData(
        of.code(),
        version,
        names,
        of.carrier(),
        of.place(),
        of.active(),
        of.groups(),
        of.customers(),
        of.maxOrderKg(),
        of.maxPieceKg(),
        of.transitDays(),
        of.steps());
  }

  private IntConsumer warehouse() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String code = "W" + (System.nanoTime() % 1_000_000_000L);
    Address address =
        new Address("Two", null, "Polna", "1", null, "61-001", "Poznań", "PL", null, null);
    trade.as(
        admin,
        () ->
            warehouses.add(
                Trade.key(), WarehouseData.at(code, 0, address, List.of(), "", false, false)));
    undo.push(() -> trade.sql("DELETE FROM warehouse WHERE code = ?1", code));
    WarehouseData read =
        trade.as(admin, () -> warehouses.all()).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow();
    return change ->
        trade.as(
            admin,
            () ->
                warehouses.change(
                    WarehouseData.at(
                        code,
                        read.version(),
                        address,
                        List.of(),
                        "Two editors " + change,
                        false,
                        false)));
  }

  private IntConsumer removedVatRate() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    LocalDate day = LocalDate.of(2090, 1, 1);
    trade.as(
        admin,
        () ->
            vatRates.add(
                Trade.key(),
                new StatutoryRate("MT", VatClass.STANDARD, day, new BigDecimal("18.5"))));
    undo.push(() -> trade.sql("DELETE FROM vat_rate WHERE country = 'MT'"));
    return change ->
        trade.as(
            admin, () -> vatRates.remove("MT", VatClass.STANDARD, day, new BigDecimal("18.5")));
  }

  private PaymentTerms newTerms() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    PaymentTerms two =
        PaymentTerms.net("T" + (System.nanoTime() % 1_000_000_000L), Map.of("en", "Two"), 300);
    trade.as(admin, () -> terms.add(Trade.key(), two));
    undo.push(
        () ->
            trade
                .as(admin, () -> terms.book())
                .find(two.code())
                .ifPresent(now -> trade.as(admin, () -> terms.remove(now.code(), now.version()))));
    return trade.as(admin, () -> terms.book()).find(two.code()).orElseThrow();
  }

  private IntConsumer terms() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    PaymentTerms read = newTerms();
    return change -> trade.as(admin, () -> terms.change(due(read, 300 + change)));
  }

  private IntConsumer removedTerms() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    PaymentTerms read = newTerms();
    return change -> {
      if (change == 1) {
        trade.as(admin, () -> terms.change(due(read, 310)));
      } else {
        trade.as(admin, () -> terms.remove(read.code(), read.version()));
      }
    };
  }

  private static PaymentTerms due(PaymentTerms read, int days) {
    return new PaymentTerms(
        read.code(),
        read.version(),
        read.names(),
        days,
        0,
        BigDecimal.ZERO,
        List.of(),
        read.place(),
        read.active(),
        read.choosable());
  }

  private IntConsumer carrier() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    Carrier read =
        trade.as(admin, () -> carriers.carriers()).stream()
            .filter(one -> one.code().equals("INPOST"))
            .findFirst()
            .orElseThrow();
    undo.push(
        () -> {
          Carrier now =
              trade.as(admin, () -> carriers.carriers()).stream()
                  .filter(one -> one.code().equals("INPOST"))
                  .findFirst()
                  .orElseThrow();
          trade.as(admin, () -> carriers.change(named(now, read.name())));
        });
    return change -> trade.as(admin, () -> carriers.change(named(read, "InPost " + change)));
  }

  private static Carrier named(Carrier carrier, String name) {
    return new Carrier(
        carrier.code(),
        name,
        carrier.trackingUrl(),
        carrier.numberPattern(),
        carrier.checkRule(),
        carrier.maxPieceKg(),
        carrier.adapter(),
        carrier.active(),
        carrier.version());
  }

  private void enterRate(String rate, Optional<String> seen) {
    trade.as(
        trade.staff(Role.ACCOUNTING),
        () ->
            rates.enter(
                "THB",
                RATE_DAY,
                new BigDecimal(rate),
                "hand",
                "read again",
                seen.map(BigDecimal::new).orElse(null)));
  }

  private IntConsumer rate() {
    trade.sql("DELETE FROM exchange_rate WHERE currency = 'THB'");
    enterRate("0.11", Optional.empty());
    return change -> enterRate("0.2" + change, Optional.of("0.11"));
  }

  private IntConsumer removedRate() {
    trade.sql("DELETE FROM exchange_rate WHERE currency = 'THB'");
    undo.push(() -> trade.sql("DELETE FROM exchange_rate WHERE currency = 'THB'"));
    enterRate("0.11", Optional.empty());
    return change -> {
      if (change == 1) {
        enterRate("0.12", Optional.of("0.11"));
      } else {
        trade.as(
            trade.staff(Role.ACCOUNTING),
            () -> rates.remove("THB", RATE_DAY, new BigDecimal("0.11")));
      }
    };
  }
}
