package app.kontor.quoting.internal;

import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationEvent;
import app.kontor.quoting.model.QuotationVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotations as one side sees them. */
@Dependent
public class QuotationViews {
  private final QuotationRows rows;
  private final QuotationWriting writing;
  private final QuotationDeliveries deliveries;
  private final Parties parties;

  @Inject
  QuotationViews(
      QuotationRows rows,
      QuotationWriting writing,
      QuotationDeliveries deliveries,
      Parties parties) {
    this.rows = rows;
    this.writing = writing;
    this.deliveries = deliveries;
    this.parties = parties;
  }

  /** The customer it is made to; null for somebody who is none yet. */
  @Nullable Partner partner(Quotation quotation) {
    return quotation.partnerId() == 0 ? null : parties.partner(quotation.partnerId());
  }

  /** As it stands, with what staff are writing. */
  QuotedOffer written(Quotation quotation) {
    return quotation.offer(
        writing.rates(quotation, partner(quotation)), deliveries.name(quotation));
  }

  /**
   * As somebody sees it.
   *
   * @param staff whether it is one of the seller's people
   */
  QuotationDetail detail(Quotation quotation, boolean staff) {
    List<QuotationVersion> versions = rows.versions(quotation);
    QuotedOffer offer =
        staff || versions.isEmpty() ? written(quotation) : versions.get(0).offer();
    return new QuotationDetail(
        quotation.number(),
        quotation.version(),
        quotation.state(),
        quotation.customer(),
        quotation.subject(),
        quotation.request(),
        staff || !versions.isEmpty() ? offer : unpriced(offer),
        quotation.sent(),
        staff ? quotation.draft() : null,
        versions.stream().map(one -> one.view(quotation.currency())).toList(),
        rows.events(quotation).stream().map(QuotationEvent::view).toList(),
        quotation.ending(staff),
        quotation.reason(),
        QuotationStep.open(quotation.state(), staff));
  }

  /** What was asked for, without the prices that staff are thinking about. */
  private static QuotedOffer unpriced(QuotedOffer offer) {
    return new QuotedOffer(
        offer.currency(),
        offer.validUntil(),
        "",
        offer.addressCode(),
        "",
        "",
        BigDecimal.ZERO.setScale(offer.deliveryCharge().scale()),
        offer.deliveryVat(),
        offer.deliveryCategory(),
        offer.lines().stream().map(QuotedLine::unpriced).toList());
  }
}
