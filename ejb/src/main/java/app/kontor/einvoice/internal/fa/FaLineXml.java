package app.kontor.einvoice.internal.fa;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Goods in an FA(3) file, each state of a line with a number of its own [FaWiersz, Zamowienie]. */
final class FaLineXml {
  private static final int NAME = 512;
  private static final int TEXT = 256;
  private static final int SHORT = 50;
  private static final String YES = "1";

  private final FaXml xml;

  FaLineXml(FaXml xml) {
    this.xml = xml;
  }

  void lines(List<FaInvoice.Line> lines) throws XMLStreamException {
    int number = 0;
    for (FaInvoice.Line line : lines) {
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

  /** The order that an advance was received for; nothing on other invoices. */
  void ordered(FaInvoice.@Nullable Ordered ordered) throws XMLStreamException {
    if (ordered == null || ordered.lines().isEmpty()) {
      return;
    }
    xml.open("Zamowienie");
    xml.text("WartoscZamowienia", FaXml.amount(ordered.value()));
    int number = 0;
    for (FaInvoice.OrderLine one : ordered.lines()) {
      FaInvoice.Line line = one.line();
      number++;
      xml.open("ZamowienieWiersz");
      xml.text("NrWierszaZam", Integer.toString(number));
      xml.some("P_7Z", FaText.line(line.name(), NAME));
      xml.some("IndeksZ", FaText.line(line.item(), SHORT));
      xml.some("P_8AZ", FaText.line(line.unit(), TEXT));
      xml.text("P_8BZ", FaXml.plain(line.quantity(), 6));
      xml.text("P_9AZ", FaXml.plain(line.price(), 8));
      xml.text("P_11NettoZ", FaXml.amount(line.net()));
      xml.text("P_11VatZ", FaXml.amount(one.vat()));
      xml.text("P_12Z", line.rate().code());
      if (line.before()) {
        xml.text("StanPrzedZ", YES);
      }
      xml.close();
    }
    xml.close();
  }
}
