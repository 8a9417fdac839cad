package app.kontor.einvoice.internal.ksef;

import app.kontor.einvoice.model.KsefNumber;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a receipt (UPO, schema 4-3) says of the invoice it is for.
 *
 * @param sha256 of the invoice's XML, lower-case hex
 */
public record KsefReceipt(KsefNumber number, String sha256) {

  /** Reads a receipt; empty if it is none that can be read, or speaks of another document. */
  public static Optional<KsefReceipt> read(byte[] xml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    String number = "";
    String hash = "";
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          String name = reader.getLocalName();
          if (name.equals("NumerKSeFDokumentu")) {
            number = reader.getElementText();
          } else if (name.equals("SkrotDokumentu")) {
            hash = reader.getElementText();
          }
        }
      }
      String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(hash.strip()));
      return KsefNumber.read(number).map(read -> new KsefReceipt(read, hex));
    } catch (XMLStreamException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
