package app.kontor.pricing.model;

import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceReceipt;
import app.kontor.pricing.PriceReceipt.PriceOutcome;
import app.kontor.pricing.PriceReceipt.Row;
import app.kontor.pricing.PriceReceipt.Working;
import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.PriceLadder.Rung;
import app.kontor.pricing.model.PriceRule.Found;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a price is what it is: the lists of a chain one by one, and those that were passed over. */
public final class PriceExplanation {
  private final PriceResolution resolution;
  private final long itemId;
  private final @Nullable SalesUnit sold;
  private final BigDecimal quantity;
  private final PriceLadder.Count count;
  private final Found found;
  private final @Nullable Rung usual;
  private final @Nullable Rung holding;

  private PriceExplanation(PriceResolution resolution, PriceQuery query) {
    this.resolution = resolution;
    this.itemId = query.itemId();
    this.sold = query.soldIn();
    this.quantity = query.quantity().value();
    this.count = new PriceLadder.Count(quantity, query.ofItem().value());
    this.found = resolution.found(itemId, sold);
    this.usual = found.usual().at(count).orElse(null);
    this.holding = found.at(count);
  }

  /** The receipt of an item's price, also where it is on request. */
  public static PriceReceipt of(PriceResolution resolution, PriceQuery query) {
    return new PriceExplanation(resolution, query).receipt();
  }

  private PriceReceipt receipt() {
    List<Row> rows = new ArrayList<>();
    for (PriceChain.Level level : resolution.chain().levels()) {
      for (PriceChain.Link link : level.lists()) {
        PriceLadder own = PriceLadder.of(resolution.steps(link, itemId, sold), link);
        Rung rung = own.at(count).orElse(null);
        if (rung != null || !link.isAgreement()) {
          PriceOutcome outcome = rung == null ? PriceOutcome.NO_PRICE : outcome(level, link);
          // of steps that were put together another one than the list's own may hold
          rows.add(row(link, outcome == PriceOutcome.WINS ? holding : rung, outcome));
        }
      }
    }
    for (PriceChain.Link link : resolution.chain().promotions()) {
      PriceLadder own = PriceLadder.of(resolution.steps(link, itemId, sold), link);
      rows.add(promotion(link, own));
    }
    rows.addAll(passedOver());
    return new PriceReceipt(
        resolution.context().currency().getCurrencyCode(),
        quantity,
        resolution.context().day(),
        rows);
  }

  private PriceOutcome outcome(PriceChain.Level level, PriceChain.Link link) {
    if (holding != null && holding.source().equals(link)) {
      return PriceOutcome.WINS;
    }
    if (usual == null || usual.source().equals(link)) {
      return PriceOutcome.PROMOTED;
    }
    int nearer = usual.source().level().compareTo(level.level());
    if (nearer < 0) {
      return PriceOutcome.FARTHER;
    }
    if (nearer > 0) {
      return PriceOutcome.OTHER_STEP;
    }
    if (level.within() == WithinLevel.LOWEST) {
      return PriceOutcome.DEARER;
    }
    boolean first = level.lists().indexOf(link) < level.lists().indexOf(usual.source());
    return first ? PriceOutcome.OTHER_STEP : PriceOutcome.LATER;
  }

  private Row promotion(PriceChain.Link link, PriceLadder own) {
    Rung rung = own.reached(count);
    if (rung == null) {
      return row(
          link,
          own.at(count).orElse(null),
          own.isEmpty() ? PriceOutcome.NO_PRICE : PriceOutcome.NOT_REACHED);
    }
    boolean wins = holding != null && holding.source().equals(link);
    return row(link, rung, wins ? PriceOutcome.WINS : PriceOutcome.NOT_LOWER);
  }

  private Row row(PriceChain.Link link, @Nullable Rung rung, PriceOutcome outcome) {
    return new Row(
        link.code(),
        link.level(),
        link.promotion(),
        outcome,
        rung == null ? null : rung.step().amount(),
        rung == null ? null : counted(rung, rung.step().per()),
        rung == null ? null : counted(rung, rung.step().from()),
        rung == null ? link.validTo() : PriceResolution.end(rung),
        rung == null ? null : working(link, rung),
        rung == null ? null : unit(rung));
  }

  /** A number of base units as the list counts them: in the unit if it has a price of that. */
  private BigDecimal counted(Rung rung, BigDecimal base) {
    return sold == null || rung.step().unit() == null
        ? base
        : base.divide(sold.factor(), MathContext.DECIMAL64).stripTrailingZeros();
  }

  private static @Nullable String unit(Rung rung) {
    UnitCode unit = rung.step().unit();
    return unit == null ? null : unit.code();
  }

  /** How a derived list's amount follows, or null where the list says it itself. */
  private @Nullable Working working(PriceChain.Link link, Rung rung) {
    PriceFormula formula = resolution.book().formula(link.id());
    if (formula == null || !resolution.entries().shelf(link.id()).steps(itemId, sold).isEmpty()) {
      return null;
    }
    return resolution
        .book()
        .list(formula.source())
        .flatMap(source -> step(source, rung))
        .map(
            step ->
                new Working(
                    formula.source(),
                    step.amount(),
                    formula.percent(),
                    formula.rate(),
                    formula.exact(step.amount()).stripTrailingZeros(),
                    formula.step(),
                    formula.rounding()))
        .orElse(null);
  }

  private Optional<PriceStep> step(PriceListTerms source, Rung rung) {
    return resolution
        .book()
        .shelf(source.id(), resolution.context().day(), resolution.entries())
        .steps(itemId, sold)
        .stream()
        .filter(step -> PriceResolution.isSame(step.from(), rung.step().from()))
        .findFirst();
  }

  /** The customer's lists that cannot decide: on another day or in another currency. */
  private List<Row> passedOver() {
    List<Row> rows = new ArrayList<>();
    for (PriceListTerms list : resolution.book().lists()) {
      boolean valid = list.isValidOn(resolution.context().day());
      boolean same = list.currency().equals(resolution.context().currency());
      Optional<PriceAudience> standing = list.standing(resolution.context());
      // the base lists of other currencies are nobody's own
      boolean own = standing.isPresent() && (same || !list.base());
      if (own && !(valid && same)) {
        rows.add(
            new Row(
                list.code(),
                standing.get().kind().level(),
                list.promotion(),
                same ? PriceOutcome.NOT_VALID : PriceOutcome.OTHER_CURRENCY,
                null,
                null,
                null,
                list.validTo(),
                null,
                null));
      }
    }
    rows.sort(Comparator.comparing(Row::level).thenComparing(Row::list));
    return rows;
  }
}
