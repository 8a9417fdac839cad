package app.kontor.banking.internal.kept;

import app.kontor.banking.internal.match.Payment.NamedDocument;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.money.Money;
import app.kontor.platform.json.JsonLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a payer names in the fields for it: creditor references and documents. */
public record NamedPapers(List<String> references, List<Paper> documents) {
  public NamedPapers {
    references = List.copyOf(references);
    documents = List.copyOf(documents);
  }

  /**
   * A document.
   *
   * @param amount with its currency; null if none is named
   */
  public record Paper(String number, @Nullable String amount) {
    static Paper of(String number, @Nullable Money amount) {
      return new Paper(number, amount == null ? null : amount.toString());
    }

    NamedDocument named() {
      return new NamedDocument(number, amount == null ? null : Money.parse(amount));
    }
  }

  /** What stands in a statement. */
  public static NamedPapers of(Transaction transaction) {
    return new NamedPapers(
        transaction.creditorReferences(),
        transaction.documents().stream().map(one -> Paper.of(one.number(), one.amount())).toList());
  }

  /** For the column. */
  public String json() {
    return references.isEmpty() && documents.isEmpty() ? "" : JsonLibrary.write(this);
  }

  /** What the column says. */
  public static NamedPapers read(String column) {
    return column.isEmpty()
        ? new NamedPapers(List.of(), List.of())
        : JsonLibrary.read(column, NamedPapers.class);
  }

  /** The documents for the matcher. */
  public List<NamedDocument> namedDocuments() {
    return documents.stream().map(Paper::named).toList();
  }
}
