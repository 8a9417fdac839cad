package app.kontor.banking.internal.match;

import app.kontor.banking.internal.statement.Remittance;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open items and credits for tests: what a test does not say is the usual. */
final class Sample {
  static final LocalDate BOOKED = LocalDate.of(2026, 11, 25);
  static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);

  private Sample() {}

  /** An open item of customer 1. */
  static Item item(String number, String open) {
    return new Item(number, open);
  }

  static Credit credit(String amount) {
    return new Credit(amount);
  }

  /** The numbers of the documents that a proposal pays, as paid. */
  static List<String> parts(Proposal proposal) {
    return proposal.parts().stream()
        .map(part -> part.item().documentNumber() + " " + part.amount().amount())
        .toList();
  }

  static List<Evidence.Code> codes(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::code).toList();
  }

  static Money money(String amount) {
    return Money.of(amount, "PLN");
  }

  /** An open item in the making. */
  static final class Item {
    private final String number;
    private final String open;
    private String order;
    private String currency = "PLN";
    private long customer = 1;
    private String name = "Stalmet Sp. z o.o.";
    private @Nullable String vatId;
    private @Nullable String gross;
    private @Nullable String buyerReference;
    private LocalDate issued = ISSUED;

    private Item(String number, String open) {
      this.number = number;
      this.open = open;
      this.order = "ZA/2025/01/9" + number.replaceAll(".*\\D", "");
    }

    Item of(long id, String itsName) {
      customer = id;
      name = itsName;
      return this;
    }

    Item order(String itsOrder) {
      order = itsOrder;
      return this;
    }

    Item vatId(String id) {
      vatId = id;
      return this;
    }

    Item gross(String amount) {
      gross = amount;
      return this;
    }

    Item in(String code) {
      currency = code;
      return this;
    }

    Item issued(LocalDate day) {
      issued = day;
      return this;
    }

    Item buyerReference(String reference) {
      buyerReference = reference;
      return this;
    }

    OpenItem get() {
      return new OpenItem(
          new DocumentNumber(number),
          number.startsWith("FV") ? DocumentKind.SALES_INVOICE : DocumentKind.PRO_FORMA,
          new OrderNumber(order),
          buyerReference,
          PaymentGenerator.reference(number),
          customer,
          new PartnerNumber("K" + customer),
          name,
          vatId,
          issued,
          Money.of(gross == null ? open : gross, currency),
          Money.of(open, currency));
    }
  }

  /** A credit in the making; a {@code |} in the text is a cut of the bank. */
  static final class Credit {
    private final String amount;
    private final List<String> references = new ArrayList<>();
    private final List<Payment.NamedDocument> documents = new ArrayList<>();
    private long id = 1;
    private String currency = "PLN";
    private LocalDate booked = BOOKED;
    private String text = "";
    private String endToEnd = "";
    private String name = "";
    private String account = "";
    private String virtual = "";
    private @Nullable Money charges;
    private boolean proven = true;
    private boolean returned;

    private Credit(String amount) {
      this.amount = amount;
    }

    Credit id(long itsId) {
      id = itsId;
      return this;
    }

    Credit in(String code) {
      currency = code;
      return this;
    }

    Credit booked(LocalDate day) {
      booked = day;
      return this;
    }

    Credit text(String written) {
      text = written;
      return this;
    }

    Credit endToEnd(String reference) {
      endToEnd = reference;
      return this;
    }

    Credit by(String payer) {
      name = payer;
      return this;
    }

    Credit from(String number) {
      account = number;
      return this;
    }

    Credit over(String number) {
      virtual = number;
      return this;
    }

    Credit reference(String structured) {
      references.add(structured);
      return this;
    }

    Credit document(String number, @Nullable String stated) {
      documents.add(
          new Payment.NamedDocument(number, stated == null ? null : Money.of(stated, currency)));
      return this;
    }

    Credit charges(String taken, String code) {
      charges = Money.of(taken, code);
      return this;
    }

    Credit unproven() {
      proven = false;
      return this;
    }

    Credit returned() {
      returned = true;
      return this;
    }

    Payment get() {
      Remittance remittance = new Remittance(List.of(text.split("\\|", -1)));
      return new Payment(
          id,
          Money.of(amount, currency),
          booked,
          remittance.tight(),
          remittance.spaced(),
          references,
          documents,
          endToEnd,
          name,
          account,
          virtual,
          charges,
          proven,
          returned);
    }
  }
}
