package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code TxDtls} of a camt entry: the parties, the references and what the payer wrote. */
final class CamtTransaction {
  private final CamtEntry entry;
  private final Money entryAmount;
  private final StatementBuilder statement;
  private final StatementValues values;

  /**
   * @throws UnreadableStatementException if the entry's amount cannot be read
   */
  CamtTransaction(CamtEntry entry, StatementBuilder statement, StatementValues values) {
    this.entry = entry;
    this.entryAmount = entry.amount();
    this.statement = statement;
    this.values = values;
  }

  /** One payment; its amount must be in the entry's currency to count. */
  Transaction read(XmlNode details) {
    TransactionBuilder builder = new TransactionBuilder();
    party(details, builder);
    details.at("RmtInf").ifPresent(node -> remittance(node, builder));
    builder.endToEndId(details.text("Refs/EndToEndId"));
    Money charges = CamtCharges.of(details, entryAmount.currency(), values);
    builder.charges(charges == null ? entry.charges().orElse(null) : charges);
    amounts(details, builder);
    information(details, builder);
    return builder.build();
  }

  private void party(XmlNode details, TransactionBuilder builder) {
    Optional<XmlNode> parties = details.at("RltdPties");
    if (parties.isEmpty()) {
      return;
    }
    boolean paidToUs = entryAmount.isNegative() == entry.isReversal();
    String other = paidToUs ? "Dbtr" : "Cdtr";
    String own = paidToUs ? "Cdtr" : "Dbtr";
    side(parties.get(), other, builder);
    if (!builder.hasAccount()) {
      AccountNumber fallback = account(parties.get(), own);
      if (fallback.isPresent() && !fallback.normalized().equals(statement.account.normalized())) {
        side(parties.get(), own, builder);
      }
    }
  }

  private static void side(XmlNode parties, String side, TransactionBuilder builder) {
    builder.name(
        parties.text(
            side + "/Nm", side + "/Pty/Nm", "Ultmt" + side + "/Nm", "Ultmt" + side + "/Pty/Nm"));
    builder.account(account(parties, side));
  }

  private static AccountNumber account(XmlNode parties, String side) {
    String path = side + "Acct/Id/";
    return AccountNumber.of(parties.text(path + "IBAN", path + "Othr/Id", path + "PrtryAcct/Id"));
  }

  private void remittance(XmlNode node, TransactionBuilder builder) {
    List<String> free = new ArrayList<>();
    for (XmlNode text : node.all("Ustrd")) {
      free.add(text.text);
    }
    for (XmlNode structured : node.all("Strd")) {
      builder.creditorReference(structured.text("CdtrRefInf/Ref", "CdtrRefInf/CdtrRef"));
      for (XmlNode document : structured.all("RfrdDocInf")) {
        String number = document.text("Nb", "RfrdDocNb");
        if (!number.isEmpty()) {
          builder.document(new ReferredDocument(number, documentAmount(structured)));
        }
      }
      for (XmlNode text : structured.all("AddtlRmtInf")) {
        free.add(text.text);
      }
    }
    builder.remittance(free);
  }

  private @Nullable Money documentAmount(XmlNode structured) {
    for (String path : List.of("RfrdDocAmt/RmtdAmt", "RfrdDocAmt/DuePyblAmt", "RfrdDocAmt")) {
      Optional<Money> found = structured.at(path).flatMap(this::money);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  private Optional<Money> money(XmlNode node) {
    return Optional.ofNullable(values.xmlMoney(node, null));
  }

  private void amounts(XmlNode details, TransactionBuilder builder) {
    Currency currency = entryAmount.currency();
    List<String> paths =
        List.of("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/CntrValAmt/Amt", "AmtDtls/InstdAmt/Amt");
    for (String path : paths) {
      Optional<Money> found =
          details.at(path).flatMap(this::money).filter(one -> one.currency().equals(currency));
      if (found.isPresent()) {
        builder.amount(signed(found.get(), Direction.of(details.text("CdtDbtInd"))));
        break;
      }
    }
    details
        .at("AmtDtls/InstdAmt/Amt")
        .flatMap(this::money)
        .filter(one -> !one.currency().equals(currency))
        .or(entry::instructed)
        .ifPresent(builder::instructed);
  }

  private Money signed(Money amount, Direction direction) {
    boolean out =
        direction == Direction.UNKNOWN ? entryAmount.isNegative() : direction == Direction.DEBIT;
    return out || amount.isNegative() ? amount.abs().negated() : amount;
  }

  /** The bank's own words; where the payer's are missing they stand in, read in their dialect. */
  private void information(XmlNode details, TransactionBuilder builder) {
    String text = details.text("AddtlTxInf");
    text = text.isEmpty() ? entry.information() : text;
    if (!text.isEmpty() && !builder.hasRemittance()) {
      List<String> lines = List.of(text.split("\n", -1));
      TransactionBuilder read = new DetailsField(statement.account).read(lines, List.of());
      Transaction found = read.build();
      builder
          .remittance(found.remittance().pieces())
          .name(found.counterpartyName())
          .account(found.counterpartyAccount())
          .endToEndId(found.endToEndId());
      builder.information(found.information());
    }
    builder.information(text);
  }
}
