package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.UnknownDocument;
import app.kontor.billing.model.Documents;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.TransactionMemory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Documents of one order and what settles them, in memory in place of the tables. */
final class MemoryDocuments extends DocumentRepository {
  private final List<IssuedDocument> documents = new ArrayList<>();
  private final List<Settlement> settlements = new ArrayList<>();

  /** What was locked and when, with what others add. */
  final List<String> log = new ArrayList<>();

  MemoryDocuments() {
    super(new SpelledNumbers(), new TransactionMemory());
  }

  @Override
  void add(IssuedDocument document) {
    documents.add(Documents.persisted(document, documents.size() + 1L));
  }

  @Override
  void add(Settlement settlement) {
    settlements.add(settlement);
  }

  @Override
  IssuedDocument getForUpdate(DocumentNumber number, PartnerScope scope) {
    log.add("lock " + number);
    return documents.stream()
        .filter(document -> document.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new UnknownDocument(number));
  }

  @Override
  IssuedDocument get(DocumentNumber number, PartnerScope scope) {
    return spelled(number, scope);
  }

  @Override
  List<IssuedDocument> byNumber(long sellerId, Collection<DocumentNumber> numbers) {
    return documents.stream().filter(document -> numbers.contains(document.number())).toList();
  }

  @Override
  List<IssuedDocument> correctionsOf(long invoiceId, boolean lock) {
    return documents.stream()
        .filter(
            document ->
                document
                    .correction()
                    .flatMap(note -> note.invoiceId())
                    .filter(id -> id == invoiceId)
                    .isPresent())
        .toList();
  }

  @Override
  IssuedDocument spelled(DocumentNumber number, PartnerScope scope) {
    return documents.stream()
        .filter(document -> document.number().equals(number))
        .filter(document -> scope.includes(document.partnerId()))
        .findFirst()
        .orElseThrow(() -> new UnknownDocument(number));
  }

  @Override
  IssuedDocument getForUpdate(long id) {
    IssuedDocument document = documents.get((int) id - 1);
    log.add("lock " + document.number());
    return document;
  }

  @Override
  OrderNumber orderOf(long documentId) {
    return documents.get((int) documentId - 1).orderNumber();
  }

  @Override
  List<OrderNumber> ordersOf(long sellerId, Collection<DocumentNumber> numbers) {
    return documents.stream()
        .filter(document -> numbers.contains(document.number()))
        .map(IssuedDocument::orderNumber)
        .distinct()
        .toList();
  }

  @Override
  List<IssuedDocument> ofOrder(OrderNumber orderNumber, PartnerScope scope) {
    return List.copyOf(documents);
  }

  /** Drafts of tests may name a pro-forma that is not there; theirs is the only one. */
  private boolean isOf(IssuedDocument invoice, IssuedDocument proForma) {
    return invoice
        .proFormaId()
        .filter(id -> documents.stream().anyMatch(one -> one.id() == id))
        .map(id -> id == proForma.id())
        .orElse(true);
  }

  @Override
  Optional<IssuedDocument> proFormaOf(OrderNumber orderNumber, long sellerId) {
    return documents.stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA && !document.isReplaced())
        .findFirst();
  }

  @Override
  List<IssuedDocument> replacedOf(OrderNumber orderNumber, long sellerId) {
    return documents.stream().filter(IssuedDocument::isReplaced).toList();
  }

  @Override
  void write() {
    log.add("write");
  }

  @Override
  boolean hasProForma(OrderNumber orderNumber, long sellerId) {
    return proFormaOf(orderNumber, sellerId).isPresent();
  }

  @Override
  List<IssuedDocument> invoicesOf(IssuedDocument proForma) {
    List<IssuedDocument> latestFirst =
        new ArrayList<>(
            documents.stream()
                .filter(document -> document.kind() == DocumentKind.SALES_INVOICE)
                .filter(document -> document.advance().isPositive())
                .filter(document -> isOf(document, proForma))
                .toList());
    Collections.reverse(latestFirst);
    return latestFirst;
  }

  @Override
  List<Settlement> settlements(IssuedDocument document) {
    return settlements.stream().filter(row -> row.documentId() == document.id()).toList();
  }

  @Override
  Optional<Settlement> settlement(SettlementKind kind, String source) {
    return settlements.stream()
        .filter(row -> row.kind() == kind && row.source().equals(source))
        .findFirst();
  }

  @Override
  Money paidForOrder(OrderNumber orderNumber, long sellerId, Currency currency) {
    return Money.total(documents.stream().map(IssuedDocument::paid).toList(), currency);
  }

  /** The sum of a document's rows of these kinds. */
  Money sum(IssuedDocument document, SettlementKind... kinds) {
    return Money.total(
        settlements(document).stream()
            .filter(row -> List.of(kinds).contains(row.kind()))
            .map(row -> row.amount(document.currency()))
            .toList(),
        document.currency());
  }
}
