package app.kontor.notification.internal;

import app.kontor.access.Actions;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.Channel;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.VatBreakdown;
import app.kontor.party.Address;
import app.kontor.party.Seller;
import app.kontor.platform.PublicAddress;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.Parcel;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Invented data that a template is tried with: an order with everything, one with only what every
 * order has, and one whose names carry markup.
 */
final class SampleMail {
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");
  private static final VatRate STANDARD = new VatRate("S", new BigDecimal("23"));

  private final Locale language;
  private final Seller seller;
  private final Currency currency;
  private final Instant now;

  private SampleMail(Locale language, Seller seller, Clock clock) {
    this.language = language;
    this.seller = seller;
    this.currency =
        Currency.getInstance(
            switch (language.getLanguage()) {
              case "pl" -> "PLN";
              case "de" -> "EUR";
              default -> "USD";
            });
    this.now = clock.instant();
  }

  /** The samples a template must work with. */
  static List<MailData> all(MailEvent event, Seller seller, Locale language, Clock clock) {
    SampleMail sample = new SampleMail(language, seller, clock);
    return List.of(
        sample.data(event, true, ""),
        sample.data(event, false, ""),
        sample.data(event, true, " <b>\"&\"</b>"));
  }

  /** The sample that authors see. */
  static MailData full(MailEvent event, Seller seller, Locale language, Clock clock) {
    return new SampleMail(language, seller, clock).data(event, true, "");
  }

  private MailData data(MailEvent event, boolean full, String odd) {
    boolean message =
        event == MailEvent.TICKET_ANSWERED
            || event == MailEvent.DOCUMENT_SHARED
            || event.isSecret();
    boolean billed =
        full && (event == MailEvent.ORDER_ACCEPTED || event == MailEvent.INVOICE_ISSUED);
    DocumentKind kind =
        event == MailEvent.INVOICE_ISSUED ? DocumentKind.SALES_INVOICE : DocumentKind.PRO_FORMA;
    OrderDetail order = order(event, full, odd);
    return new MailData(
        PublicAddress.get(),
        seller,
        "10042",
        order.buyer().address().name(),
        new Person("buyer@customer.example", order.placed().by()),
        message ? null : order,
        full ? Map.of(2L, today().plusDays(10)) : Map.of(),
        billed || event == MailEvent.INVOICE_ISSUED ? document(kind, order) : null,
        billed ? due(kind, order) : null,
        event == MailEvent.GOODS_ISSUED ? despatch(order) : null,
        event == MailEvent.PARCEL_DISPATCHED ? parcel(full) : null,
        message ? message(event, full, odd) : null);
  }

  private OrderDetail order(MailEvent event, boolean full, String odd) {
    boolean closed = event == MailEvent.ORDER_CLOSED;
    boolean ended = closed || event == MailEvent.ORDER_CANCELLED;
    Address address = address(odd);
    List<OrderLine> lines =
        List.of(
            line(
                1,
                "SR-0810",
                inWords("Śruba M8×10", "Schraube M8×10", "Bolt M8×10") + odd,
                "500",
                "0.60",
                "500",
                "0"),
            line(
                2,
                "WK-1200",
                inWords("Wkrętarka 18 V", "Akkuschrauber 18 V", "Cordless drill 18 V") + odd,
                "2",
                "599.95",
                full ? "1" : "2",
                closed ? "1" : "0"));
    VatBreakdown totals = VatBreakdown.of(currency, lines.stream().map(OrderLine::price).toList());
    return new OrderDetail(
        ORDER,
        1,
        seller.id(),
        new OrderDetail.Placed(
            now, inWords("Łucja Żak", "Jürgen Groß", "Jane Smith") + odd, Channel.PORTAL),
        new OrderDetail.Buyer(
            1,
            "10042",
            address,
            null,
            full ? "PO-4711" + odd : null,
            full ? inWords("Dostawa rano", "Lieferung vormittags", "Morning delivery") + odd : null,
            "buyer@customer.example",
            language),
        new OrderDetail.Delivery(
            address,
            "COURIER",
            inWords("Kurier", "Paketdienst", "Courier") + odd,
            full ? today().plusDays(3) : null),
        new OrderDetail.Terms(currency, VatTreatment.DOMESTIC, 0),
        lines,
        totals,
        new OrderDetail.Progress(
            closed ? OrderStatus.CLOSED : ended ? OrderStatus.CANCELLED : OrderStatus.CONFIRMED,
            PaymentStatus.OPEN,
            now,
            totals.gross(),
            totals.gross(),
            ended && full ? totals.gross() : money("0.00"),
            ended && full ? ReceivedMoney.REFUND : null),
        List.of(),
        Actions.none());
  }

  private OrderLine line(
      int number,
      String item,
      String name,
      String pieces,
      String price,
      String reserved,
      String cancelled) {
    Quantity quantity = Quantity.of(new BigDecimal(pieces), UnitCode.PIECE);
    Quantity none = Quantity.zero(UnitCode.PIECE);
    return new OrderLine(
        number,
        number,
        LineItem.named(item, name),
        quantity,
        Quantity.of(new BigDecimal(reserved), UnitCode.PIECE),
        none,
        none,
        Quantity.of(new BigDecimal(cancelled), UnitCode.PIECE),
        LinePrice.of(
            UnitPrice.of(new BigDecimal(price), currency, UnitCode.PIECE), quantity, STANDARD),
        "");
  }

  private DocumentSummary document(DocumentKind kind, OrderDetail order) {
    String number = kind == DocumentKind.PRO_FORMA ? "PF/2026/11/00042" : "FV/2026/11/00017";
    return new DocumentSummary(
        number,
        kind,
        ORDER,
        "10042",
        order.buyer().address().name(),
        today(),
        today().plusDays(7),
        order.totals().gross(),
        order.totals().gross(),
        false,
        true);
  }

  private OpenItem due(DocumentKind kind, OrderDetail order) {
    return new OpenItem(
        "PF/2026/11/00042",
        kind,
        ORDER,
        null,
        "RF18539007547034",
        1,
        "10042",
        order.buyer().address().name(),
        null,
        today(),
        order.totals().gross(),
        order.totals().gross());
  }

  private DespatchAdvice despatch(OrderDetail order) {
    return new DespatchAdvice(
        "WZ/2026/11/00031",
        ORDER,
        seller.id(),
        1,
        today(),
        "MAIN",
        "MAIN",
        "",
        order.delivery().address(),
        order.lines().stream()
            .map(l -> new DespatchAdvice.Line(l.lineNumber(), l.item(), l.ordered()))
            .toList());
  }

  private Parcel parcel(boolean full) {
    String link = "https://www.dhl.com/track?number=00340434161094021501";
    return new Parcel(
        "00340434161094021501",
        ORDER,
        "DHL",
        "DHL",
        full ? link : "",
        today(),
        1,
        new BigDecimal("12.400"));
  }

  private MailData.Message message(MailEvent event, boolean full, String odd) {
    if (event.isSecret()) {
      return AccountEvents.message(event);
    }
    boolean ticket = event == MailEvent.TICKET_ANSWERED;
    String title =
        ticket
            ? inWords("Uszkodzona wkrętarka", "Beschädigter Akkuschrauber", "Damaged drill")
            : inWords("Karta gwarancyjna", "Garantieschein", "Warranty card");
    String text =
        inWords(
            "Nowa sztuka wyjdzie dzisiaj.",
            "Das Ersatzgerät geht heute hinaus.",
            "A new one leaves today.");
    return new MailData.Message(
        ticket ? "T-2026-0007" : "",
        title + odd,
        inWords("Anna Nowak", "Anna Schmidt", "Ann Miller"),
        ticket || full ? text + odd : "",
        ticket ? "/service/ticket.xhtml?ticket=T-2026-0007" : "/documents/index.xhtml");
  }

  private Address address(String odd) {
    return switch (language.getLanguage()) {
      case "pl" ->
          address("Zakłady Żelazne sp. z o.o." + odd, "Polna", "12", "00-625", "Warszawa", "PL");
      case "de" -> address("Größe & Söhne GmbH" + odd, "Hauptstraße", "7", "10827", "Berlin", "DE");
      default -> address("Smith & Sons Ltd" + odd, "Main Street", "1", "60601", "Chicago", "US");
    };
  }

  private static Address address(
      String name, String street, String house, String postcode, String city, String country) {
    @Nullable String none = null;
    return new Address(name, none, street, house, none, postcode, city, country, none, none);
  }

  private String inWords(String polish, String german, String english) {
    return switch (language.getLanguage()) {
      case "pl" -> polish;
      case "de" -> german;
      default -> english;
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, seller.zone());
  }

  private Money money(String amount) {
    return Money.of(new BigDecimal(amount), currency);
  }
}
