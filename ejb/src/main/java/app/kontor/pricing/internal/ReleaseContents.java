package app.kontor.pricing.internal;

import app.kontor.catalogue.UnknownItem;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.ReleaseFile;
import app.kontor.pricing.ReleasePrice;
import app.kontor.pricing.ReleaseRaise;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.UnknownPriceList;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceFile;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts changes of prices into releases, by the same rules as into lists. */
@Dependent
public class ReleaseContents {
  private final PriceListRepository lists;
  private final PriceFiles files;
  private final RuleChange rules;
  private final ReleaseRows rows;
  private final ReleaseRuleRows ruleRows;
  private final MeantItems items;
  private final PricedUnits units;
  private final SaidPrices said;

  @Inject
  ReleaseContents(
      PriceListRepository lists,
      PriceFiles files,
      RuleChange rules,
      ReleaseRows rows,
      ReleaseRuleRows ruleRows,
      MeantItems items,
      PricedUnits units,
      SaidPrices said) {
    this.lists = lists;
    this.files = files;
    this.rules = rules;
    this.rows = rows;
    this.ruleRows = ruleRows;
    this.items = items;
    this.units = units;
    this.said = said;
  }

  /** How many lines it is: one. */
  long put(long sellerId, long releaseId, ReleasePrice price) {
    BigDecimal amount = price.amount();
    PriceListRules.check(
        new SetPrice(
            price.priceList(),
            price.itemNumber(),
            price.fromQuantity(),
            amount == null ? BigDecimal.ONE : amount,
            price.perQuantity(),
            price.free(),
            0,
            price.unit()));
    PriceList list = lists.get(sellerId, price.priceList());
    long item =
        items
            .id(price.itemNumber())
            .orElseThrow(() -> new InvalidInput("itemNumber", "UNKNOWN_ITEM", price.itemNumber()));
    units.require(item, price.itemNumber(), price.unit());
    Step step = new Step(item, price.fromQuantity(), price.unit());
    if (amount == null) {
      rows.remove(releaseId, list.id(), List.of(step));
    } else {
      rows.put(releaseId, list.id(), List.of(new PriceRow(step, amount, price.perQuantity())));
    }
    return 1;
  }

  long drop(long sellerId, long releaseId, PriceSpot spot) {
    PriceList list = lists.get(sellerId, spot.priceList());
    long item = items.id(spot.itemNumber()).orElseThrow(() -> new UnknownItem(spot.itemNumber()));
    rows.drop(releaseId, list.id(), new Step(item, spot.fromQuantity(), spot.unit()));
    return 1;
  }

  /**
   * How many steps it is.
   *
   * @throws InvalidInput RELEASE_NOTHING_TO_KEEP
   */
  long keep(long sellerId, long releaseId, PriceSpot spot) {
    PriceList list = lists.get(sellerId, spot.priceList());
    long item = items.id(spot.itemNumber()).orElseThrow(() -> new UnknownItem(spot.itemNumber()));
    List<PriceRow> now =
        said.steps(sellerId, list.id(), item).stream()
            .filter(step -> spot.unit() == null || spot.unit().equals(step.unit()))
            .map(
                step ->
                    new PriceRow(
                        new Step(item, step.from(), step.unit()), step.amount(), step.per()))
            .toList();
    if (now.isEmpty()) {
      throw new InvalidInput("itemNumber", "RELEASE_NOTHING_TO_KEEP", spot.itemNumber());
    }
    rows.put(releaseId, list.id(), now);
    return now.size();
  }

  PriceChanges load(long sellerId, long releaseId, ReleaseFile file) {
    PriceFile loaded =
        lists
            .file(sellerId, file.reference())
            .orElseThrow(() -> new UnknownPriceList(PriceRowReader.shown(file.reference())));
    long list = loaded.list().id();
    return files.send(
        loaded,
        file.options(),
        file.removeMissing(),
        new PriceFiles.Target() {
          @Override
          public void put(List<PriceRow> batch) {
            rows.put(releaseId, list, batch);
          }

          @Override
          public void remove(List<Step> steps) {
            rows.remove(releaseId, list, steps);
          }
        });
  }

  /**
   * @return how many prices are other than they are now
   * @throws InvalidInput at {@code percent}
   */
  long raise(long sellerId, long releaseId, ReleaseRaise raise) {
    NumberRange.PERCENT.check("percent", raise.percent());
    PriceList list = lists.get(sellerId, raise.priceList());
    long count = 0;
    List<PriceRow> some = rows.matching(list.id(), raise.text(), null, PriceFileRun.BATCH);
    while (!some.isEmpty()) {
      List<PriceRow> raised = raised(some, raise);
      rows.put(releaseId, list.id(), raised);
      count += raised.size();
      Step last = some.get(some.size() - 1).step();
      some = rows.matching(list.id(), raise.text(), last, PriceFileRun.BATCH);
    }
    return count;
  }

  private static List<PriceRow> raised(List<PriceRow> rows, ReleaseRaise raise) {
    List<PriceRow> raised = new ArrayList<>();
    for (PriceRow row : rows) {
      BigDecimal amount = raise.rounding().changed(row.amount(), raise.percent());
      PriceListRules.fault(amount)
          .ifPresent(
              fault -> {
                throw new InvalidInput("percent", fault.name());
              });
      if (amount.signum() > 0 && amount.compareTo(row.amount()) != 0) {
        raised.add(new PriceRow(row.step(), amount, row.perQuantity()));
      }
    }
    return raised;
  }

  void dropRule(long sellerId, long releaseId, String priceList) {
    ruleRows.drop(releaseId, lists.get(sellerId, priceList).id());
  }

  void derive(long sellerId, long releaseId, PriceRuleData rule) {
    PriceList list = lists.get(sellerId, rule.code());
    if (list.version() != rule.version()) {
      throw new ChangedMeanwhile();
    }
    PriceFormula formula = rule.formula();
    PriceList source = rules.source(sellerId, rule.code(), formula);
    if (formula != null && source != null) {
      PriceListRules.check(
          formula, source.currency().getCurrencyCode(), list.currency().getCurrencyCode());
    }
    ruleRows.put(
        releaseId,
        list.id(),
        new ReleaseRuleRows.Rule(rule.code(), rule.merging(), formula),
        source == null ? null : source.id());
  }
}
