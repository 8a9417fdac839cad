package app.kontor.quoting.internal;

import app.kontor.billing.OfferPapers;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.LinePrice;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.setting.Settings;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.QuotingSettings;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends a quotation as it stands: what it says is frozen, its paper with it. */
@Dependent
public class QuotationSending {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Settings settings;
  @Inject private QuotationRows rows;
  @Inject private QuotationViews views;
  @Inject private QuotationNews news;
  @Inject private OfferPapers papers;
  @Inject private QuotationHolds holds;

  void send(Quotation quotation) {
    QuotedOffer offer = freeze(quotation);
    news.tell(quotation, QuotationStep.SEND, actor.get().name(), "", offer);
  }

  /** As {@link #send}, after the customer has changed it and need not be told. */
  void renew(Quotation quotation) {
    freeze(quotation);
  }

  private QuotedOffer freeze(Quotation quotation) {
    quotation.require(QuotationStep.SEND);
    if (quotation.isHeldNoLonger(clock.instant())) {
      holdAgain(quotation);
    }
    QuotedOffer offer = views.written(quotation);
    Seller seller = parties.seller(quotation.sellerId());
    check(offer, seller.today(clock));
    Instant now = clock.instant();
    quotation.send(offer, now);
    quotation.due(firstDue(quotation, seller, now));
    rows.add(
        new QuotationVersion(
            quotation, now, actor.get().name(), offer, papers.freeze(paper(quotation, offer))));
    if (quotation.isCounter()) {
      holds.hold(quotation, offer);
    }
    return offer;
  }

  /** A cart whose time was over is set aside once more. */
  private void holdAgain(Quotation quotation) {
    int minutes = settings.get(quotation.sellerId(), QuotingSettings.HOLD_MINUTES);
    Instant until =
        clock.instant().plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    quotation.hold(until, parties.seller(quotation.sellerId()).dayOf(until));
  }

  private static void check(QuotedOffer offer, LocalDate today) {
    if (offer.lines().isEmpty()) {
      throw new InvalidInput("lines", "QUOTATION_EMPTY");
    }
    for (QuotedLine line : offer.lines()) {
      if (!line.isPriced()) {
        throw new InvalidInput(line.place() - 1 + ":price", "QUOTATION_UNPRICED", line.item());
      }
    }
    if (offer.validUntil().isBefore(today)) {
      throw new InvalidInput("validUntil", "DATE_IN_THE_PAST", offer.validUntil());
    }
  }

  /** The reminder, or the end where that is nearer than a reminder makes sense. */
  private Instant firstDue(Quotation quotation, Seller seller, Instant now) {
    Instant held = quotation.heldUntil();
    if (held != null) {
      return held;
    }
    LocalDate last = Objects.requireNonNull(quotation.offeredUntil());
    int days = settings.get(seller.id(), QuotingSettings.REMIND_DAYS);
    Instant remind = seller.startOf(last.minusDays(days));
    return days > 0 && remind.isAfter(now) ? remind : end(quotation, seller);
  }

  /** When the last day has passed, where the seller is. */
  static Instant end(Quotation quotation, Seller seller) {
    return seller.startOf(Objects.requireNonNull(quotation.offeredUntil()).plusDays(1));
  }

  private OfferPapers.Paper paper(Quotation quotation, QuotedOffer offer) {
    Seller seller = parties.seller(quotation.sellerId());
    List<OfferPapers.Line> lines = new ArrayList<>();
    for (QuotedLine line : offer.lines()) {
      LinePrice price = Objects.requireNonNull(line.cost(offer.currency()));
      lines.add(
          new OfferPapers.Line(
              line.item(), line.name(), line.amount(), price.unit(), price, line.choice().name()));
    }
    return new OfferPapers.Paper(
        Locale.forLanguageTag(quotation.customer().language()),
        quotation.number() + " / " + quotation.sent(),
        seller,
        addressed(quotation, views.partner(quotation)),
        seller.today(clock),
        offer.validUntil(),
        offer.message(),
        offer.deliveryName(),
        offer.delivery().isPositive() ? offer.delivery() : null,
        lines,
        offer.totals(),
        actor.get().name());
  }

  private static List<String> addressed(Quotation quotation, @Nullable Partner partner) {
    List<String> lines = new ArrayList<>();
    QuotationDetail.Customer customer = quotation.customer();
    lines.add(customer.name());
    if (partner != null) {
      lines.addAll(partner.address().lines());
    } else {
      lines.add(customer.email().isEmpty() ? customer.phone() : customer.email());
    }
    return lines;
  }
}
