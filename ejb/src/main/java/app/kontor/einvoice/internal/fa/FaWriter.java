package app.kontor.einvoice.internal.fa;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a structured invoice as FA(3), schema 1-0E, in UTF-8 without a byte order mark, line by
 * line as it goes. The same invoice gives the same bytes, so that its SHA-256 can be printed before
 * it is sent.
 */
public final class FaWriter {
  static final String NAMESPACE = "http://crd.gov.pl/wzor/2025/06/25/13775/";

  /** Most lines that FA(3) takes. */
  public static final int MOST_LINES = 10_000;

  private static final int NAME = 512;
  private static final int TEXT = 256;
  private static final int SHORT = 50;
  private static final String YES = "1";
  private static final String NO = "2";

  /** By bank transfer [TFormaPlatnosci]. */
  private static final String TRANSFER = "6";

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final FaInvoice invoice;
  private final XMLStreamWriter xml;

  private FaWriter(FaInvoice invoice, XMLStreamWriter xml) {
    this.invoice = invoice;
    this.xml = xml;
  }

  /** The invoice as a file. */
  public static byte[] bytes(FaInvoice invoice) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    write(invoice, out);
    return out.toByteArray();
  }

  /** Writes the invoice; the stream stays open. */
  static void write(FaInvoice invoice, OutputStream out) {
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new FaWriter(invoice, xml).document();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("invoice " + invoice.number() + " cannot be written", e);
    }
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("Faktura");
    xml.writeDefaultNamespace(NAMESPACE);
    header();
    seller();
    buyer();
    open("Fa");
    head();
    sums();
    text("P_15", amount(invoice.total()));
    notes();
    text("RodzajFaktury", invoice.kind().name());
    correction();
    descriptions();
    advances();
    lines();
    payment();
    order();
    close();
    close();
    xml.writeEndDocument();
  }

  private void header() throws XMLStreamException {
    open("Naglowek");
    xml.writeStartElement("KodFormularza");
    xml.writeAttribute("kodSystemowy", "FA (3)");
    xml.writeAttribute("wersjaSchemy", "1-0E");
    xml.writeCharacters("FA");
    close();
    text("WariantFormularza", "3");
    text("DataWytworzeniaFa", invoice.created().truncatedTo(ChronoUnit.SECONDS).toString());
    text("SystemInfo", "Kontor");
    close();
  }

  private void seller() throws XMLStreamException {
    FaInvoice.Seller seller = invoice.seller();
    open("Podmiot1");
    if (isAbroad()) {
      text("PrefiksPodatnika", "PL");
    }
    open("DaneIdentyfikacyjne");
    text("NIP", seller.nip());
    text("Nazwa", FaText.line(seller.name(), NAME));
    close();
    place("Adres", seller.place());
    String email = FaText.line(seller.email(), TEXT);
    String phone = FaText.line(seller.phone(), 16);
    if (email.indexOf('@') > 0 || !phone.isEmpty()) {
      open("DaneKontaktowe");
      if (email.indexOf('@') > 0 && email.length() < 256) {
        text("Email", email);
      }
      some("Telefon", phone);
      close();
    }
    close();
  }

  /** Where the seller's VAT number has its prefix: supplies to other member states. */
  private boolean isAbroad() {
    return invoice.sums().stream().anyMatch(sum -> sum.rate() == FaRate.ZERO_INTRA_EU);
  }

  private void buyer() throws XMLStreamException {
    FaInvoice.Buyer buyer = invoice.buyer();
    open("Podmiot2");
    open("DaneIdentyfikacyjne");
    buyerId(buyer.id());
    some("Nazwa", FaText.line(buyer.name(), NAME));
    close();
    place("Adres", buyer.place());
    some("NrKlienta", FaText.line(buyer.customerNumber(), TEXT));
    // neither a unit of local government nor a member of a VAT group is told apart here
    text("JST", NO);
    text("GV", NO);
    close();
  }

  private void buyerId(BuyerId id) throws XMLStreamException {
    if (id instanceof BuyerId.Nip nip) {
      text("NIP", nip.digits());
    } else if (id instanceof BuyerId.European european) {
      text("KodUE", european.prefix());
      text("NrVatUE", european.number());
    } else if (id instanceof BuyerId.Foreign foreign) {
      text("KodKraju", foreign.country());
      text("NrID", FaText.line(foreign.number(), SHORT));
    } else {
      text("BrakID", YES);
    }
  }

  private void place(String name, FaInvoice.Place place) throws XMLStreamException {
    open(name);
    text("KodKraju", place.country());
    String street = FaText.line(place.street(), NAME);
    String town = FaText.line(place.place(), NAME);
    text("AdresL1", street.isEmpty() ? town : street);
    if (!street.isEmpty()) {
      some("AdresL2", town);
    }
    close();
  }

  private void head() throws XMLStreamException {
    text("KodWaluty", invoice.currency());
    text("P_1", invoice.days().issued().toString());
    text("P_2", FaText.line(invoice.number(), TEXT));
    for (String note : invoice.references().notes()) {
      some("WZ", FaText.line(note, TEXT));
    }
    LocalDate supplied = invoice.days().supplied();
    if (supplied != null) {
      text("P_6", supplied.toString());
    }
  }

  /** In the order of the fields; two rates of one field are one sum. */
  private void sums() throws XMLStreamException {
    String written = "";
    for (FaRate rate : FaRate.values()) {
      if (!rate.netField().equals(written) && has(rate.netField())) {
        written = rate.netField();
        text(rate.netField(), amount(total(rate, FaInvoice.Sum::net)));
        if (rate.isTaxed()) {
          text(rate.vatField(), amount(total(rate, FaInvoice.Sum::vat)));
          if (invoice.isForeign()) {
            text(rate.vatField() + "W", amount(total(rate, FaWriter::zlotys)));
          }
        }
      }
    }
  }

  private boolean has(String field) {
    return invoice.sums().stream().anyMatch(sum -> sum.rate().netField().equals(field));
  }

  private interface Amount {
    BigDecimal of(FaInvoice.Sum sum);
  }

  private static BigDecimal zlotys(FaInvoice.Sum sum) {
    BigDecimal zlotys = sum.vatInZlotys();
    return zlotys == null ? BigDecimal.ZERO : zlotys;
  }

  private BigDecimal total(FaRate rate, Amount amount) {
    return invoice.sums().stream()
        .filter(sum -> sum.rate().netField().equals(rate.netField()))
        .map(amount::of)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What an invoice has to say of special treatments, each of them yes (1) or no (2). */
  private void notes() throws XMLStreamException {
    open("Adnotacje");
    text("P_16", NO);
    text("P_17", NO);
    text("P_18", has(FaRate.REVERSE_CHARGE.netField()) ? YES : NO);
    text("P_18A", NO);
    open("Zwolnienie");
    if (has(FaRate.EXEMPT.netField())) {
      text("P_19", YES);
      text("P_19A", "art. 43 ust. 1 ustawy o VAT");
    } else {
      text("P_19N", YES);
    }
    close();
    open("NoweSrodkiTransportu");
    text("P_22N", YES);
    close();
    text("P_23", NO);
    open("PMarzy");
    text("P_PMarzyN", YES);
    close();
    close();
  }

  private void correction() throws XMLStreamException {
    FaInvoice.Correction correction = invoice.correction();
    if (correction == null) {
      return;
    }
    some("PrzyczynaKorekty", FaText.line(correction.reason(), TEXT));
    text("TypKorekty", Integer.toString(correction.effect()));
    open("DaneFaKorygowanej");
    text("DataWystFaKorygowanej", correction.issued().toString());
    text("NrFaKorygowanej", FaText.line(correction.number(), TEXT));
    String ksef = correction.ksefNumber();
    if (ksef == null) {
      text("NrKSeFN", YES);
    } else {
      text("NrKSeF", YES);
      text("NrKSeFFaKorygowanej", ksef);
    }
    close();
  }

  /** What has no field of its own. */
  private void descriptions() throws XMLStreamException {
    description("Zamówienie nabywcy", invoice.references().buyersOrder());
    description("Tytuł przelewu", invoice.references().payment());
  }

  private void description(String key, String value) throws XMLStreamException {
    String said = FaText.line(value, TEXT);
    if (!said.isEmpty()) {
      open("DodatkowyOpis");
      text("Klucz", key);
      text("Wartosc", said);
      close();
    }
  }

  private void advances() throws XMLStreamException {
    for (FaInvoice.AdvanceInvoice advance : invoice.advances()) {
      open("FakturaZaliczkowa");
      String ksef = advance.ksefNumber();
      if (ksef == null) {
        text("NrKSeFZN", YES);
        text("NrFaZaliczkowej", FaText.line(advance.number(), TEXT));
      } else {
        text("NrKSeFFaZaliczkowej", ksef);
      }
      close();
    }
  }

  private void lines() throws XMLStreamException {
    int number = 0;
    for (FaInvoice.Line line : invoice.lines()) {
      number++;
      open("FaWiersz");
      text("NrWierszaFa", Integer.toString(number));
      some("P_7", FaText.line(line.name(), NAME));
      some("Indeks", FaText.line(line.item(), SHORT));
      some("P_8A", FaText.line(line.unit(), TEXT));
      text("P_8B", plain(line.quantity(), 6));
      text("P_9A", plain(line.price(), 8));
      text("P_11", amount(line.net()));
      text("P_12", line.rate().code());
      BigDecimal exchange = line.exchangeRate();
      if (exchange != null) {
        text("KursWaluty", plain(exchange, 6));
      }
      if (line.before()) {
        text("StanPrzed", YES);
      }
      close();
    }
  }

  private void payment() throws XMLStreamException {
    FaInvoice.Payment payment = invoice.payment();
    if (payment == null) {
      return;
    }
    open("Platnosc");
    received(payment);
    LocalDate due = payment.due();
    if (due != null && !payment.settled()) {
      open("TerminPlatnosci");
      text("Termin", due.toString());
      close();
    }
    text("FormaPlatnosci", TRANSFER);
    if (payment.iban().length() >= 10 && payment.iban().length() <= 34) {
      open("RachunekBankowy");
      text("NrRB", payment.iban());
      if (payment.bic().matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
        text("SWIFT", payment.bic());
      }
      some("NazwaBanku", FaText.line(payment.bank(), TEXT));
      close();
    }
    close();
  }

  private void received(FaInvoice.Payment payment) throws XMLStreamException {
    List<FaInvoice.Received> received = payment.received();
    if (received.isEmpty()) {
      return;
    }
    if (payment.settled()) {
      text("Zaplacono", YES);
      text("DataZaplaty", received.get(received.size() - 1).day().toString());
      return;
    }
    text("ZnacznikZaplatyCzesciowej", YES);
    for (FaInvoice.Received part : received.subList(0, Math.min(100, received.size()))) {
      open("ZaplataCzesciowa");
      text("KwotaZaplatyCzesciowej", amount(part.amount()));
      text("DataZaplatyCzesciowej", part.day().toString());
      text("FormaPlatnosci", TRANSFER);
      close();
    }
  }

  private void order() throws XMLStreamException {
    String order = FaText.line(invoice.references().order(), TEXT);
    if (!order.isEmpty()) {
      open("WarunkiTransakcji");
      open("Zamowienia");
      text("NrZamowienia", order);
      close();
      close();
    }
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void some(String name, @Nullable String value) throws XMLStreamException {
    if (value != null && !value.isEmpty()) {
      text(name, value);
    }
  }

  private static String amount(BigDecimal amount) {
    return plain(amount, 2);
  }

  /**
   * A number without an exponent and without zeros at its end.
   *
   * @param decimals most that the field has; more of them are rounded HALF_UP
   */
  private static String plain(BigDecimal number, int decimals) {
    BigDecimal rounded =
        number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
    BigDecimal bare = rounded.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
