package app.kontor.billing.internal;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.internal.CorrectionIssuer.Chain;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.ReturnedGoods;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.measure.Quantity;
import app.kontor.platform.language.Languages;
import app.kontor.returns.ReturnCorrection;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.Returns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a settled return asks of invoices: its goods are taken off those that have them, the latest
 * first. The return is done with when all of it is corrected.
 */
@Dependent
public class ReturnCorrections {
  private static final String WORDS = "/app/kontor/billing/render/document";

  private final CurrentActor actor;
  private final DocumentRepository documents;
  private final CorrectionIssuer issuer;
  private final Returns returns;

  @Inject
  ReturnCorrections(
      CurrentActor actor, DocumentRepository documents, CorrectionIssuer issuer, Returns returns) {
    this.actor = actor;
    this.documents = documents;
    this.issuer = issuer;
    this.returns = returns;
  }

  List<CorrectInvoice> proposed(ReturnNumber number) {
    ReturnDetail goods = returns.goodsReturn(number);
    ReturnDetail.Settled settled = goods.settled();
    if (settled == null || settled.correction() != ReturnCorrection.DUE) {
      return List.of();
    }
    List<CorrectInvoice> proposed = new ArrayList<>();
    Map<Integer, Quantity> left = left(goods);
    for (IssuedDocument invoice : invoices(goods)) {
      Chain chain = issuer.chain(invoice.number(), scope());
      List<CorrectInvoice.Line> lines = ReturnedGoods.take(chain.state(), left);
      if (!lines.isEmpty()) {
        proposed.add(
            new CorrectInvoice(
                "",
                invoice.number(),
                chain.latest().number(),
                CorrectionCause.QUANTITY,
                CorrectionEffect.CORRECTION_DATE,
                reason(invoice, goods.number()),
                lines,
                null,
                goods.number()));
      }
    }
    return proposed;
  }

  /** In the language of the invoice, for it is printed. */
  private static String reason(IssuedDocument invoice, ReturnNumber number) {
    Properties words = Languages.words(WORDS, invoice.language().getLanguage());
    return words.getProperty("correction.return", "{0}").replace("{0}", number.value());
  }

  /** Of lines with money due, what was kept and no correction names yet. */
  private Map<Integer, Quantity> left(ReturnDetail goods) {
    Map<Integer, Quantity> left = new TreeMap<>();
    goods.lines().stream()
        .filter(line -> line.outcome() != null && line.outcome().isMoney())
        .forEach(line -> left.merge(line.lineNumber(), line.kept(), Quantity::plus));
    documents.ofOrder(goods.orderNumber(), scope()).stream()
        .filter(
            document ->
                document
                    .correction()
                    .flatMap(note -> note.returnNumber())
                    .filter(goods.number().value()::equals)
                    .isPresent())
        .forEach(correction -> ReturnedGoods.takenBy(correction, left));
    return left;
  }

  private List<IssuedDocument> invoices(ReturnDetail goods) {
    List<IssuedDocument> latestFirst =
        new ArrayList<>(
            documents.ofOrder(goods.orderNumber(), scope()).stream()
                .filter(document -> document.kind() == DocumentKind.SALES_INVOICE)
                .toList());
    Collections.reverse(latestFirst);
    return latestFirst;
  }

  private PartnerScope scope() {
    return PartnerScope.allOf(actor.get().sellerId());
  }

  /** A correction was issued: its return is done with once nothing of it is left. */
  void noted(CorrectInvoice command, DocumentNumber made) {
    ReturnNumber number = command.goodsReturn();
    if (number == null) {
      return;
    }
    ReturnDetail goods = returns.goodsReturn(number);
    ReturnDetail.Settled settled = goods.settled();
    boolean due = settled != null && settled.correction() == ReturnCorrection.DUE;
    if (due && left(goods).values().stream().noneMatch(Quantity::isPositive)) {
      returns.corrected(goods.number(), goods.version(), made.value());
    }
  }
}
