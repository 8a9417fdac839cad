package app.kontor.einvoice.internal.fa;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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
  private final FaXml xml;

  private FaWriter(FaInvoice invoice, FaXml xml) {
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
      new FaWriter(invoice, new FaXml(xml)).document();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("invoice " + invoice.number() + " cannot be written", e);
    }
  }

  private void document() throws XMLStreamException {
    xml.begin("Faktura", NAMESPACE);
    header();
    seller();
    buyer();
    xml.open("Fa");
    head();
    sums();
    xml.text("P_15", FaXml.amount(invoice.total()));
    notes();
    xml.text("RodzajFaktury", invoice.kind().name());
    correction();
    descriptions();
    advances();
    lines();
    payment();
    order();
    xml.close();
    xml.close();
    xml.end();
  }

  private void header() throws XMLStreamException {
    xml.open("Naglowek");
    xml.coded("KodFormularza", "FA", "FA (3)", "1-0E");
    xml.text("WariantFormularza", "3");
    xml.text("DataWytworzeniaFa", invoice.created().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.text("SystemInfo", "Kontor");
    xml.close();
  }

  private void seller() throws XMLStreamException {
    FaInvoice.Seller seller = invoice.seller();
    xml.open("Podmiot1");
    if (isAbroad()) {
      xml.text("PrefiksPodatnika", "PL");
    }
    xml.open("DaneIdentyfikacyjne");
    xml.text("NIP", seller.nip());
    xml.text("Nazwa", FaText.line(seller.name(), NAME));
    xml.close();
    place("Adres", seller.place());
    String email = FaText.line(seller.email(), TEXT);
    String phone = FaText.line(seller.phone(), 16);
    if (email.indexOf('@') > 0 || !phone.isEmpty()) {
      xml.open("DaneKontaktowe");
      if (email.indexOf('@') > 0 && email.length() < 256) {
        xml.text("Email", email);
      }
      xml.some("Telefon", phone);
      xml.close();
    }
    xml.close();
  }

  /** Where the seller's VAT number has its prefix: supplies to other member states. */
  private boolean isAbroad() {
    return invoice.sums().stream().anyMatch(sum -> sum.rate() == FaRate.ZERO_INTRA_EU);
  }

  private void buyer() throws XMLStreamException {
    FaInvoice.Buyer buyer = invoice.buyer();
    xml.open("Podmiot2");
    xml.open("DaneIdentyfikacyjne");
    buyerId(buyer.id());
    xml.some("Nazwa", FaText.line(buyer.name(), NAME));
    xml.close();
    place("Adres", buyer.place());
    xml.some("NrKlienta", FaText.line(buyer.customerNumber(), TEXT));
    // neither a unit of local government nor a member of a VAT group is told apart here
    xml.text("JST", NO);
    xml.text("GV", NO);
    xml.close();
  }

  private void buyerId(BuyerId id) throws XMLStreamException {
    if (id instanceof BuyerId.Nip nip) {
      xml.text("NIP", nip.digits());
    } else if (id instanceof BuyerId.European european) {
      xml.text("KodUE", european.prefix());
      xml.text("NrVatUE", european.number());
    } else if (id instanceof BuyerId.Foreign foreign) {
      xml.text("KodKraju", foreign.country());
      xml.text("NrID", FaText.line(foreign.number(), SHORT));
    } else {
      xml.text("BrakID", YES);
    }
  }

  private void place(String name, FaInvoice.Place place) throws XMLStreamException {
    xml.open(name);
    xml.text("KodKraju", place.country());
    String street = FaText.line(place.street(), NAME);
    String town = FaText.line(place.place(), NAME);
    xml.text("AdresL1", street.isEmpty() ? town : street);
    if (!street.isEmpty()) {
      xml.some("AdresL2", town);
    }
    xml.close();
  }

  private void head() throws XMLStreamException {
    xml.text("KodWaluty", invoice.currency());
    xml.text("P_1", invoice.days().issued().toString());
    xml.text("P_2", FaText.line(invoice.number(), TEXT));
    for (String note : invoice.references().notes()) {
      xml.some("WZ", FaText.line(note, TEXT));
    }
    LocalDate supplied = invoice.days().supplied();
    if (supplied != null) {
      xml.text("P_6", supplied.toString());
    }
  }

  /** In the order of the fields; two rates of one field are one sum. */
  private void sums() throws XMLStreamException {
    String written = "";
    for (FaRate rate : FaRate.values()) {
      if (!rate.netField().equals(written) && has(rate.netField())) {
        written = rate.netField();
        xml.text(rate.netField(), FaXml.amount(total(rate, FaInvoice.Sum::net)));
        if (rate.isTaxed()) {
          xml.text(rate.vatField(), FaXml.amount(total(rate, FaInvoice.Sum::vat)));
          if (invoice.isForeign()) {
            xml.text(rate.vatField() + "W", FaXml.amount(total(rate, FaWriter::zlotys)));
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
    xml.open("Adnotacje");
    xml.text("P_16", NO);
    xml.text("P_17", NO);
    xml.text("P_18", has(FaRate.REVERSE_CHARGE.netField()) ? YES : NO);
    xml.text("P_18A", NO);
    xml.open("Zwolnienie");
    if (has(FaRate.EXEMPT.netField())) {
      xml.text("P_19", YES);
      xml.text("P_19A", "art. 43 ust. 1 ustawy o VAT");
    } else {
      xml.text("P_19N", YES);
    }
    xml.close();
    xml.open("NoweSrodkiTransportu");
    xml.text("P_22N", YES);
    xml.close();
    xml.text("P_23", NO);
    xml.open("PMarzy");
    xml.text("P_PMarzyN", YES);
    xml.close();
    xml.close();
  }

  private void correction() throws XMLStreamException {
    FaInvoice.Correction correction = invoice.correction();
    if (correction == null) {
      return;
    }
    xml.some("PrzyczynaKorekty", FaText.line(correction.reason(), TEXT));
    xml.text("TypKorekty", Integer.toString(correction.effect()));
    xml.open("DaneFaKorygowanej");
    xml.text("DataWystFaKorygowanej", correction.issued().toString());
    xml.text("NrFaKorygowanej", FaText.line(correction.number(), TEXT));
    String ksef = correction.ksefNumber();
    if (ksef == null) {
      xml.text("NrKSeFN", YES);
    } else {
      xml.text("NrKSeF", YES);
      xml.text("NrKSeFFaKorygowanej", ksef);
    }
    xml.close();
  }

  /** What has no field of its own. */
  private void descriptions() throws XMLStreamException {
    description("Zamówienie nabywcy", invoice.references().buyersOrder());
    description("Tytuł przelewu", invoice.references().payment());
  }

  private void description(String key, String value) throws XMLStreamException {
    String said = FaText.line(value, TEXT);
    if (!said.isEmpty()) {
      xml.open("DodatkowyOpis");
      xml.text("Klucz", key);
      xml.text("Wartosc", said);
      xml.close();
    }
  }

  private void advances() throws XMLStreamException {
    for (FaInvoice.AdvanceInvoice advance : invoice.advances()) {
      xml.open("FakturaZaliczkowa");
      String ksef = advance.ksefNumber();
      if (ksef == null) {
        xml.text("NrKSeFZN", YES);
        xml.text("NrFaZaliczkowej", FaText.line(advance.number(), TEXT));
      } else {
        xml.text("NrKSeFFaZaliczkowej", ksef);
      }
      xml.close();
    }
  }

  private void lines() throws XMLStreamException {
    int number = 0;
    for (FaInvoice.Line line : invoice.lines()) {
      number++;
      xml.open("FaWiersz");
      xml.text("NrWierszaFa", Integer.toString(number));
      xml.some("P_7", FaText.line(line.name(), NAME));
      xml.some("Indeks", FaText.line(line.item(), SHORT));
      xml.some("P_8A", FaText.line(line.unit(), TEXT));
      xml.text("P_8B", FaXml.plain(line.quantity(), 6));
      xml.text("P_9A", FaXml.plain(line.price(), 8));
      xml.text("P_11", FaXml.amount(line.net()));
      xml.text("P_12", line.rate().code());
      BigDecimal exchange = line.exchangeRate();
      if (exchange != null) {
        xml.text("KursWaluty", FaXml.plain(exchange, 6));
      }
      if (line.before()) {
        xml.text("StanPrzed", YES);
      }
      xml.close();
    }
  }

  private void payment() throws XMLStreamException {
    FaInvoice.Payment payment = invoice.payment();
    if (payment == null) {
      return;
    }
    xml.open("Platnosc");
    received(payment);
    LocalDate due = payment.due();
    if (due != null && !payment.settled()) {
      xml.open("TerminPlatnosci");
      xml.text("Termin", due.toString());
      xml.close();
    }
    xml.text("FormaPlatnosci", TRANSFER);
    if (payment.iban().length() >= 10 && payment.iban().length() <= 34) {
      xml.open("RachunekBankowy");
      xml.text("NrRB", payment.iban());
      if (payment.bic().matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
        xml.text("SWIFT", payment.bic());
      }
      xml.some("NazwaBanku", FaText.line(payment.bank(), TEXT));
      xml.close();
    }
    xml.close();
  }

  private void received(FaInvoice.Payment payment) throws XMLStreamException {
    List<FaInvoice.Received> received = payment.received();
    if (received.isEmpty()) {
      return;
    }
    if (payment.settled()) {
      xml.text("Zaplacono", YES);
      xml.text("DataZaplaty", received.get(received.size() - 1).day().toString());
      return;
    }
    xml.text("ZnacznikZaplatyCzesciowej", YES);
    for (FaInvoice.Received part : received.subList(0, Math.min(100, received.size()))) {
      xml.open("ZaplataCzesciowa");
      xml.text("KwotaZaplatyCzesciowej", FaXml.amount(part.amount()));
      xml.text("DataZaplatyCzesciowej", part.day().toString());
      xml.text("FormaPlatnosci", TRANSFER);
      xml.close();
    }
  }

  private void order() throws XMLStreamException {
    String order = FaText.line(invoice.references().order(), TEXT);
    if (!order.isEmpty()) {
      xml.open("WarunkiTransakcji");
      xml.open("Zamowienia");
      xml.text("NrZamowienia", order);
      xml.close();
      xml.close();
    }
  }
}
