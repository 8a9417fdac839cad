package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a dialect or camt element says about one payment. */
final class TransactionBuilder {
  private static final int LONGEST_NAME = 300;

  private String name = "";
  private AccountNumber account = AccountNumber.NONE;
  private String virtualAccount = "";
  private final List<String> remittance = new ArrayList<>();
  private String endToEndId = "";
  private final Set<String> references = new LinkedHashSet<>();
  private final List<ReferredDocument> documents = new ArrayList<>();
  private @Nullable Money amount;
  private @Nullable Money charges;
  private @Nullable Money instructed;
  private String information = "";

  TransactionBuilder name(String text) {
    String clean = text.replaceAll("[\\s\u00a0]+", " ").strip();
    if (!clean.isEmpty() && name.isEmpty()) {
      name = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
    return this;
  }

  TransactionBuilder account(AccountNumber number) {
    if (number.isPresent() && !account.isPresent()) {
      account = number;
    }
    return this;
  }

  boolean hasAccount() {
    return account.isPresent();
  }

  boolean hasName() {
    return !name.isEmpty();
  }

  boolean hasRemittance() {
    return remittance.stream().anyMatch(piece -> !piece.isBlank());
  }

  TransactionBuilder virtualAccount(String id) {
    virtualAccount = id.strip();
    return this;
  }

  TransactionBuilder remittance(List<String> pieces) {
    remittance.addAll(pieces);
    return this;
  }

  List<String> takeRemittance() {
    List<String> taken = List.copyOf(remittance);
    remittance.clear();
    return taken;
  }

  TransactionBuilder endToEndId(String id) {
    String text = id.strip();
    if (!text.isEmpty() && !text.equalsIgnoreCase("NOTPROVIDED") && endToEndId.isEmpty()) {
      endToEndId = text;
    }
    return this;
  }

  TransactionBuilder creditorReference(String reference) {
    String text = reference.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!text.isEmpty()) {
      references.add(text);
    }
    return this;
  }

  TransactionBuilder document(ReferredDocument document) {
    documents.add(document);
    return this;
  }

  TransactionBuilder amount(@Nullable Money value) {
    amount = value;
    return this;
  }

  TransactionBuilder charges(@Nullable Money value) {
    if (value != null && !value.isZero() && charges == null) {
      charges = value.abs();
    }
    return this;
  }

  TransactionBuilder instructed(@Nullable Money value) {
    instructed = value == null ? null : value.abs();
    return this;
  }

  TransactionBuilder information(String text) {
    if (information.isEmpty()) {
      information = text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
    return this;
  }

  Transaction build() {
    return new Transaction(
        amount,
        name,
        account,
        virtualAccount,
        new Remittance(remittance),
        endToEndId,
        List.copyOf(references),
        documents,
        charges,
        instructed,
        information);
  }
}
