package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code TxDtls} of a camt entry: the parties, the references and what the payer wrote. */
final class CamtTransaction {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,18}(?:\\.\\d{1,10})?");

  private final XmlNode entry;
  private final StatementBuilder statement;
  private final StatementValues values;

  CamtTransaction(XmlNode entry, StatementBuilder statement, StatementValues values) {
    this.entry = entry;
    this.statement = statement;
    this.values = values;
  }

  /**
   * @param entryAmount signed; its currency is the one the transaction's amount must be in
   */
  Transaction read(XmlNode details, Money entryAmount) {
    TransactionBuilder builder = new TransactionBuilder();
    Currency currency = entryAmount.currency();
    boolean credit = !entryAmount.isNegative();
    party(details, credit, builder);
    details.at("RmtInf").ifPresent(node -> remittance(node, builder));
    builder.endToEndId(details.text("Refs/EndToEndId"));
    builder.charges(
        charges(details, currency).orElseGet(() -> charges(entry, currency).orElse(null)));
    amounts(details, entryAmount, builder);
    information(details, builder);
    return builder.build();
  }

  private void party(XmlNode details, boolean credit, TransactionBuilder builder) {
    Optional<XmlNode> parties = details.at("RltdPties");
    if (parties.isEmpty()) {
      return;
    }
    boolean reversal = entry.text("RvslInd").equals("true");
    String payer = "Dbtr";
    String payee = "Cdtr";
    String other = credit != reversal ? payer : payee;
    String own = credit != reversal ? payee : payer;
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
    Currency currency = StatementValues.currencyOrNull(node.currency);
    String digits = node.text.strip();
    if (currency == null || !DECIMAL.matcher(digits).matches()) {
      return Optional.empty();
    }
    return Optional.of(values.money(new BigDecimal(digits), currency, node.line));
  }

  private Optional<Money> charges(XmlNode node, Currency currency) {
    Optional<XmlNode> charges = node.at("Chrgs");
    if (charges.isEmpty()) {
      return Optional.empty();
    }
    Optional<Money> total =
        charges.get().at("TtlChrgsAndTaxAmt").flatMap(this::money).filter(in(currency));
    if (total.isPresent()) {
      return total;
    }
    List<XmlNode> records = new ArrayList<>(charges.get().all("Rcrd"));
    if (records.isEmpty()) {
      records.addAll(node.all("Chrgs"));
    }
    List<Money> amounts =
        records.stream()
            .flatMap(one -> one.at("Amt").flatMap(this::money).filter(in(currency)).stream())
            .toList();
    return amounts.isEmpty() ? Optional.empty() : Optional.of(Money.total(amounts, currency));
  }

  private static java.util.function.Predicate<Money> in(Currency currency) {
    return amount -> amount.currency().equals(currency);
  }

  private void amounts(XmlNode details, Money entryAmount, TransactionBuilder builder) {
    Currency currency = entryAmount.currency();
    List<String> paths =
        List.of("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/CntrValAmt/Amt", "AmtDtls/InstdAmt/Amt");
    for (String path : paths) {
      Optional<Money> found = details.at(path).flatMap(this::money).filter(in(currency));
      if (found.isPresent()) {
        builder.amount(signed(found.get(), details.text("CdtDbtInd"), entryAmount));
        break;
      }
    }
    details
        .at("AmtDtls/InstdAmt/Amt")
        .or(() -> entry.at("AmtDtls/InstdAmt/Amt"))
        .flatMap(this::money)
        .filter(in(currency).negate())
        .ifPresent(builder::instructed);
  }

  private static Money signed(Money amount, String direction, Money entryAmount) {
    boolean out = direction.isEmpty() ? entryAmount.isNegative() : direction.equals("DBIT");
    return out ? amount.abs().negated() : amount.abs();
  }

  /** The bank's own words; where the payer's are missing they stand in, read in their dialect. */
  private void information(XmlNode details, TransactionBuilder builder) {
    String text = details.text("AddtlTxInf");
    text = text.isEmpty() ? entry.text("AddtlNtryInf") : text;
    if (!text.isEmpty() && !builder.hasRemittance()) {
      List<String> lines = List.of(text.split("\n", -1));
      TransactionBuilder read = new DetailsField().read(lines, List.of());
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
