package app.kontor.billing.internal;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Euro foreign exchange reference rates of the European Central Bank, published on working days
 * about 16:00 CET. They state units of a currency for one euro; kept is the euro for one unit,
 * rounded half up to eight decimals. Currencies of which one unit is worth so little that fewer
 * than six digits would be left (the won, the rupiah) are left out: a missing rate is refused, a
 * coarse one would make wrong sums.
 */
final class EcbReferenceRates implements PublishedTables {
  static final String NAME = "ECB";

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DECIMALS = 20;

  private final RateDownload download = new RateDownload(NAME);
  private final URI address;

  /**
   * @param base address of the folder the file with the last 90 days lies in, without a slash
   */
  EcbReferenceRates(String base) {
    this.address = download.address(base + "/eurofxref-hist-90d.xml");
  }

  @Override
  public List<PublishedRate> between(LocalDate first, LocalDate last) {
    byte[] file = download.get(address).orElseThrow(() -> download.failed("no file"));
    return read(file).stream()
        .filter(rate -> !rate.date().isBefore(first) && !rate.date().isAfter(last))
        .toList();
  }

  private List<PublishedRate> read(byte[] file) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
      try {
        return read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException
        | DateTimeException
        | ArithmeticException
        | IllegalArgumentException e) {
      throw download.failed("no reference rates: " + e.getClass().getSimpleName());
    }
  }

  private List<PublishedRate> read(XMLStreamReader xml) throws XMLStreamException {
    List<PublishedRate> rates = new ArrayList<>();
    @Nullable LocalDate day = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("Cube")) {
        continue;
      }
      String time = xml.getAttributeValue(null, "time");
      String currency = xml.getAttributeValue(null, "currency");
      if (time != null) {
        day = LocalDate.parse(time);
      } else if (currency != null && day != null) {
        @Nullable String units = xml.getAttributeValue(null, "rate");
        BigDecimal rate = euros(new BigDecimal(units == null ? "" : units));
        if (rate.precision() >= FEWEST_DIGITS) {
          rates.add(new PublishedRate(currency, day, rate, NAME + " " + day));
        }
      }
    }
    if (rates.isEmpty()) {
      throw download.failed("a file without reference rates");
    }
    return rates;
  }

  /** An exponent far out is no rate, and dividing by it would take all memory there is. */
  private static BigDecimal euros(BigDecimal units) {
    if (units.signum() <= 0 || Math.abs(units.scale()) > MOST_DECIMALS) {
      throw new IllegalArgumentException("rate " + units);
    }
    return BigDecimal.ONE.divide(units, PublishedRate.SCALE, RoundingMode.HALF_UP);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
