package app.kontor.quoting.internal;

import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotationTold;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Notes what was said and done, and tells the other side. */
@Dependent
public class QuotationNews {
  private final QuotationRows rows;
  private final Event<QuotationTold> told;
  private final Clock clock;

  @Inject
  QuotationNews(QuotationRows rows, Event<QuotationTold> told, Clock clock) {
    this.rows = rows;
    this.told = told;
    this.clock = clock;
  }

  /** Notes what nobody need be told. */
  void note(Quotation quotation, String what, boolean seller, String who, String text) {
    rows.note(new QuotationEvent(quotation.id(), clock.instant(), what, seller, who, text));
  }

  /** Notes a step of one side and tells the other. */
  void tell(
      Quotation quotation,
      QuotationStep step,
      String who,
      String text,
      @Nullable QuotedOffer offer) {
    note(quotation, step.name(), step.isSellers(), who, text);
    fire(quotation, step, !step.isSellers(), text, offer);
  }

  /** Tells the customer, too, what the customer has done: it ordered. */
  void confirm(Quotation quotation, QuotedOffer offer) {
    fire(quotation, QuotationStep.ACCEPT, false, "", offer);
  }

  private void fire(
      Quotation quotation,
      QuotationStep step,
      boolean toSeller,
      String text,
      @Nullable QuotedOffer offer) {
    QuotationDetail.Customer customer = quotation.customer();
    String order = quotation.orderNumber();
    told.fire(
        new QuotationTold(
            quotation.sellerId(),
            quotation.number(),
            rows.count(quotation),
            step,
            toSeller,
            quotation.partnerId(),
            customer.number().value(),
            customer.name(),
            customer.contact(),
            customer.email(),
            Locale.forLanguageTag(customer.language()),
            offer == null ? null : offer.totals().gross(),
            quotation.offeredUntil(),
            text,
            order == null ? "" : order));
  }
}
