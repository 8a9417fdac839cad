package app.kontor.einvoice.internal.fa;

import javax.xml.stream.XMLStreamException;

/** Seller and buyer in an FA(3) file [Podmiot1, Podmiot2, Podmiot2K]. */
final class FaPartyXml {
  private static final int NAME = 512;
  private static final int TEXT = 256;
  private static final int SHORT = 50;
  private static final String YES = "1";
  private static final String NO = "2";

  private final FaXml xml;

  FaPartyXml(FaXml xml) {
    this.xml = xml;
  }

  /**
   * Who issues it.
   *
   * @param abroad whether its VAT number has its country's prefix
   */
  void seller(FaInvoice.Seller seller, boolean abroad) throws XMLStreamException {
    xml.open("Podmiot1");
    if (abroad) {
      xml.text("PrefiksPodatnika", "PL");
    }
    xml.open("DaneIdentyfikacyjne");
    xml.text("NIP", seller.nip());
    xml.text("Nazwa", FaText.line(seller.name(), NAME));
    xml.close();
    place(seller.place());
    String email = FaText.line(seller.email(), TEXT);
    String phone = FaText.line(seller.phone(), 16);
    if (email.indexOf('@') > 0 || !phone.isEmpty()) {
      xml.open("DaneKontaktowe");
      if (email.indexOf('@') > 0 && email.length() < TEXT) {
        xml.text("Email", email);
      }
      xml.some("Telefon", phone);
      xml.close();
    }
    xml.close();
  }

  /** Who it is for. */
  void buyer(FaInvoice.Buyer buyer) throws XMLStreamException {
    xml.open("Podmiot2");
    identity(buyer);
    xml.some("NrKlienta", FaText.line(buyer.customerNumber(), TEXT));
    // neither a unit of local government nor a member of a VAT group is told apart here
    xml.text("JST", NO);
    xml.text("GV", NO);
    xml.close();
  }

  /** Who it was for before a correction. */
  void before(FaInvoice.Buyer buyer) throws XMLStreamException {
    xml.open("Podmiot2K");
    identity(buyer);
    xml.close();
  }

  private void identity(FaInvoice.Buyer buyer) throws XMLStreamException {
    xml.open("DaneIdentyfikacyjne");
    number(buyer.id());
    xml.some("Nazwa", FaText.line(buyer.name(), NAME));
    xml.close();
    place(buyer.place());
  }

  private void number(BuyerId id) throws XMLStreamException {
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

  private void place(FaInvoice.Place place) throws XMLStreamException {
    xml.open("Adres");
    xml.text("KodKraju", place.country());
    String street = FaText.line(place.street(), NAME);
    String town = FaText.line(place.place(), NAME);
    xml.text("AdresL1", street.isEmpty() ? town : street);
    if (!street.isEmpty()) {
      xml.some("AdresL2", town);
    }
    xml.close();
  }
}
