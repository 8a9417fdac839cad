package app.kontor.notification.internal.kind;

import app.kontor.access.Actions;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.platform.language.Languages;
import app.kontor.tax.VatBreakdown;
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
import java.util.Objects;
import java.util.Properties;

/**
 * Where the invented facts of a kind of mail come from, in the reader's language: everything there
 * is, or only what is always there, or names that carry markup.
 */
public final class Sample {
  static final String PARTNER = "10042";
  static final String EMAIL = "buyer@customer.example";

  private static final String FILE = "/app/kontor/texts/notification";
  private static final String ORDER = "2026-1017";
  private static final String PRO_FORMA = "PF/2026/11/00042";
  private static final VatRate STANDARD = new VatRate("S", new BigDecimal("23"));

  private final Seller seller;
  private final Locale language;
  private final Instant now;
  private final boolean full;
  private final String odd;
  private final Properties words;
  private final Currency currency;

  private Sample(Seller seller, Locale language, Clock clock, boolean full, String odd) {
    this.seller = seller;
    this.language = language;
    this.now = clock.instant();
    this.full = full;
    this.odd = odd;
    this.words = Languages.words(FILE, Languages.of(language).code());
    this.currency = Currency.getInstance(inWords("currency"));
  }

  static Sample full(Seller seller, Locale language, Clock clock) {
    return new Sample(seller, language, clock, true, "");
  }

  static List<Sample> all(Seller seller, Locale language, Clock clock) {
    return List.of(
        full(seller, language, clock),
        new Sample(seller, language, clock, false, ""),
        new Sample(seller, language, clock, true, " <b>\"&\"</b>"));
  }

  /** Whether everything that can be there is there. */
  public boolean isFull() {
    return full;
  }

  Seller seller() {
    return seller;
  }

  /** The moment of what is told. */
  Instant now() {
    return now;
  }

  /** Today where the seller is. */
  LocalDate today() {
    return seller.dayOf(now);
  }

  /** An invented name or text in the reader's language, {@code mailsample.<key>}. */
  String inWords(String key) {
    return Objects.requireNonNull(words.getProperty("mailsample." + key), key);
  }

  /** As {@link #inWords}, of somebody's own writing, which may carry markup. */
  String odd(String key) {
    return inWords(key) + odd;
  }

  /** Who placed the order. */
  String buyer() {
    return odd("buyer");
  }

  /** Somebody of the seller's. */
  String colleague() {
    return inWords("colleague");
  }

  /** What the colleague wrote. */
  String news() {
    return odd("news");
  }

  /** The customer's address. */
  Address address() {
    return new Address(
        odd("company"),
        null,
        inWords("street"),
        inWords("house"),
        null,
        inWords("postcode"),
        inWords("city"),
        inWords("country"),
        null,
        null);
  }

  /** An order in that state; one that ended has received money that goes back. */
  OrderFacts order(OrderStatus status) {
    return new OrderFacts(detail(status), full ? Map.of(2L, today().plusDays(10)) : Map.of());
  }

  private OrderDetail detail(OrderStatus status) {
    boolean paidBack = full && status != OrderStatus.CONFIRMED;
    List<OrderLine> lines = lines(status);
    VatBreakdown totals = VatBreakdown.of(currency, lines.stream().map(OrderLine::price).toList());
    return new OrderDetail(
        new OrderNumber(ORDER),
        1,
        seller.id(),
        new OrderDetail.Placed(now, buyer(), Channel.PORTAL),
        new OrderDetail.Buyer(
            1,
            new PartnerNumber(PARTNER),
            address(),
            null,
            full ? "PO-4711" + odd : null,
            full ? odd("note") : null,
            EMAIL,
            language,
            full ? "KST-" + odd : null),
        new OrderDetail.Delivery(
            address(), "COURIER", odd("delivery"), full ? today().plusDays(3) : null),
        new OrderDetail.Terms(
            currency, VatTreatment.DOMESTIC, new AgreedTerms("", 0, 0, BigDecimal.ZERO)),
        lines,
        totals,
        new OrderDetail.Progress(
            status,
            PaymentStatus.OPEN,
            now,
            totals.gross(),
            totals.gross(),
            paidBack ? totals.gross() : money("0.00"),
            paidBack ? totals.gross() : money("0.00"),
            paidBack ? ReceivedMoney.REFUND : null,
            null,
            null),
        List.of(),
        Actions.none());
  }

  private List<OrderLine> lines(OrderStatus status) {
    return List.of(
        line(1, "SR-0810", odd("item.1"), "500", "0.60", "500", "0"),
        line(
            2,
            "WK-1200",
            odd("item.2"),
            "2",
            "599.95",
            full ? "1" : "2",
            status == OrderStatus.CLOSED ? "1" : "0"));
  }

  private OrderLine line(
      int number,
      String item,
      String name,
      String pieces,
      String price,
      String reserved,
      String cancelled) {
    Quantity none = Quantity.zero(UnitCode.PIECE);
    Quantity quantity = pieces(pieces);
    return new OrderLine(
        number,
        number,
        ItemType.GOODS,
        LineItem.named(new ItemNumber(item), name)
            .calledBy(full && number == 1 ? odd("own") : null),
        quantity,
        pieces(reserved),
        none,
        none,
        pieces(cancelled),
        LinePrice.of(
            UnitPrice.of(new BigDecimal(price), currency, UnitCode.PIECE), quantity, STANDARD),
        "",
        null);
  }

  private static Quantity pieces(String count) {
    return Quantity.of(new BigDecimal(count), UnitCode.PIECE);
  }

  /** A document of the order; only a full sample has something to pay on it. */
  DocumentFacts document(DocumentKind kind, OrderDetail order) {
    DocumentSummary document =
        new DocumentSummary(
            new DocumentNumber(kind == DocumentKind.PRO_FORMA ? PRO_FORMA : "FV/2026/11/00017"),
            kind,
            new OrderNumber(ORDER),
            new PartnerNumber(PARTNER),
            order.buyer().address().name(),
            today(),
            today().plusDays(7),
            order.totals().gross(),
            order.totals().gross(),
            false,
            false,
            true);
    return new DocumentFacts(document, full ? due(kind, order) : null, seller);
  }

  private OpenItem due(DocumentKind kind, OrderDetail order) {
    return new OpenItem(
        new DocumentNumber(PRO_FORMA),
        kind,
        new OrderNumber(ORDER),
        null,
        "RF18539007547034",
        1,
        new PartnerNumber(PARTNER),
        order.buyer().address().name(),
        null,
        today(),
        order.totals().gross(),
        order.totals().gross());
  }

  Money money(String amount) {
    return Money.of(new BigDecimal(amount), currency);
  }
}
