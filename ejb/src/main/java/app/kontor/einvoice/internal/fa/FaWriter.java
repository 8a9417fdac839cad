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

  private static final int TEXT = 256;
  private static final String YES = "1";
  private static final String NO = "2";

  /** By bank transfer [TFormaPlatnosci]. */
  private static final String TRANSFER = "6";

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final FaInvoice invoice;
  private final FaXml xml;
  private final FaPartyXml parties;
  private final FaLineXml goods;

  private FaWriter(FaInvoice invoice, FaXml xml) {
    this.invoice = invoice;
    this.xml = xml;
    this.parties = new FaPartyXml(xml);
    this.goods = new FaLineXml(xml);
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
    parties.seller(invoice.seller(), isAbroad());
    parties.buyer(invoice.buyer());
    xml.open("Fa");
    head();
    sums();
    xml.text("P_15", FaXml.amount(invoice.total()));
    FaInvoice.Ordered ordered = invoice.ordered();
    if (ordered != null) {
      rate("KursWalutyZ", ordered.exchangeRate());
    }
    notes();
    xml.text("RodzajFaktury", invoice.kind().name());
    correction();
    descriptions();
    advances();
    goods.lines(invoice.lines());
    payment();
    order();
    goods.ordered(invoice.ordered());
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

  /** Where the seller's VAT number has its prefix: supplies to other member states. */
  private boolean isAbroad() {
    return invoice.sums().stream().anyMatch(sum -> sum.rate() == FaRate.ZERO_INTRA_EU);
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
    FaInvoice.Buyer buyer = correction.buyer();
    if (buyer != null) {
      parties.before(buyer);
    }
    FaInvoice.Before before = correction.before();
    if (before != null) {
      xml.text("P_15ZK", FaXml.amount(before.total()));
      rate("KursWalutyZK", before.exchangeRate());
    }
  }

  private void rate(String name, @Nullable BigDecimal rate) throws XMLStreamException {
    if (rate != null) {
      xml.text(name, FaXml.plain(rate, 6));
    }
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
