package app.kontor.billing.internal;

import app.kontor.billing.AdvanceInvoicing;
import app.kontor.billing.BillingSettings;
import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.ExchangeRateMissing;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.work.Outbox;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import jakarta.enterprise.event.Event;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything around one order that documents are issued for, in memory. */
final class IssuingWorld {
  final MemoryDocuments documents = new MemoryDocuments();
  final List<String> drawn = new ArrayList<>();
  final List<DocumentIssued> told = new ArrayList<>();
  final List<FrozenSheet> frozen = new ArrayList<>();
  final List<String> later = new ArrayList<>();

  /** Which papers orders were told of. */
  final List<String> papers = new ArrayList<>();

  final List<LocalDate> ratesAsked = new ArrayList<>();
  final SalesOrder order;
  final DocumentIssuer issuer;
  final CorrectionIssuer corrections;
  final SettlementsBean settlements;

  /** Who sells; another one from now on, if it is set. */
  Seller seller;

  /** How advance invoices are issued. */
  AdvanceInvoicing advances = AdvanceInvoicing.NONE;

  final AdvanceIssuer advance;

  /** The rate that is stored; null if none is. */
  @Nullable BigDecimal rate;

  IssuingWorld(SalesOrder order, Currency home) {
    this.order = order;
    this.seller = seller(home);
    Clock clock = Clock.fixed(SalesOrders.NOW, ZoneOffset.UTC);
    CurrentActor actor = new CurrentActor();
    actor.become(Actor.system(1));
    Ordering ordering = OneOrder.of(order, documents.log);
    settlements =
        new SettlementsBean(actor, clock, documents, ordering, receipts(), new Unheard<>());
    Parties parties = port(Parties.class, (port, method, arguments) -> seller);
    NumberSeries numbers =
        port(
            NumberSeries.class,
            (port, method, arguments) -> {
              drawn.add(arguments[1] + " " + arguments[2]);
              return arguments[1] + "/" + drawn.size();
            });
    Settings settings =
        port(
            Settings.class,
            (port, method, arguments) -> {
              if (OrderSettings.NOTES_PRINTED.equals(arguments[1])) {
                return true;
              }
              if (BillingSettings.ADVANCE_INVOICES.equals(arguments[1])) {
                return advances;
              }
              if (!BillingSettings.ADVANCE_DAYS.equals(arguments[1])) {
                throw new UnsupportedOperationException(String.valueOf(arguments[1]));
              }
              return 10;
            });
    Outbox outbox =
        port(
            Outbox.class,
            (port, method, arguments) -> {
              later.add(method.getName() + " " + arguments[2]);
              return port;
            });
    issuer =
        new DocumentIssuer(
            actor,
            clock,
            documents,
            ordering,
            (of, kind, printed, day) -> papers.add(kind + " " + printed + " " + day),
            parties,
            numbers,
            settings,
            sheets(clock),
            outbox,
            rates(),
            new Rendering() {
              @Override
              String layoutVersion() {
                return "1";
              }
            },
            event());
    corrections =
        new CorrectionIssuer(
            actor,
            clock,
            documents,
            issuer,
            ordering,
            parties,
            port(
                Taxation.class,
                (port, method, arguments) ->
                    Map.of(
                        "STANDARD",
                        SalesOrders.FULL,
                        "REDUCED",
                        new VatRate("S", BigDecimal.valueOf(8)))),
            numbers);
    advance =
        new AdvanceIssuer(
            clock, documents, issuer, corrections, ordering, parties, numbers, settings, rates());
  }

  /** For tests that ask for no advance invoice. */
  @SuppressWarnings("unchecked")
  static Event<ReceiptsChanged> toldNobody() {
    return port(Event.class, (port, method, arguments) -> port);
  }

  @SuppressWarnings("unchecked")
  private Event<ReceiptsChanged> receipts() {
    return port(
        Event.class,
        (port, method, arguments) -> {
          advance.on((ReceiptsChanged) arguments[0]);
          return port;
        });
  }

  /** In PLN with books in PLN. */
  static IssuingWorld of(SalesOrder order) {
    return new IssuingWorld(order, Currencies.PLN);
  }

  IssuedDocument document(DocumentNumber number) {
    return documents.ofOrder(order.number(), PartnerScope.allOf(1)).stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  void pay(String number, Money amount, LocalDate day) {
    settlements.registerPayment(new DocumentNumber(number), amount, day, number + " " + day);
  }

  /** What the latest paper says, as text. */
  String paper() {
    return frozen.get(frozen.size() - 1).json();
  }

  private static Seller seller(Currency home) {
    Seller polish = Sellers.polish();
    return new Seller(
        polish.id(),
        polish.name(),
        polish.address(),
        polish.vatId(),
        polish.taxNumber(),
        polish.registration(),
        home,
        polish.language(),
        ZoneId.of("Europe/Warsaw"),
        polish.email(),
        polish.phone(),
        polish.website(),
        polish.bankAccounts());
  }

  private DocumentSheets sheets(Clock clock) {
    FileStore noFiles =
        port(
            FileStore.class,
            (port, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
    return new DocumentSheets(noFiles, clock) {
      @Override
      void freeze(long documentId, FrozenSheet sheet, String layout) {
        frozen.add(sheet);
      }
    };
  }

  private ExchangeRates rates() {
    return new ExchangeRates() {
      @Override
      ExchangeRate lastBefore(long sellerId, LocalDate day, Currency from, Currency home) {
        ratesAsked.add(day);
        if (rate == null) {
          throw new ExchangeRateMissing(from.getCurrencyCode(), day);
        }
        return new ExchangeRate(
            from, home, Objects.requireNonNull(rate), day.minusDays(1), "226/A/NBP/2026");
      }
    };
  }

  @SuppressWarnings("unchecked")
  private Event<DocumentIssued> event() {
    return port(
        Event.class,
        (port, method, arguments) -> {
          told.add((DocumentIssued) arguments[0]);
          return port;
        });
  }

  private static <T> T port(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(IssuingWorld.class.getClassLoader(), new Class<?>[] {type}, calls));
  }
}
