package app.kontor.it.access;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.pricing.ItemCost;
import app.kontor.pricing.ItemCosts;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.ReleaseOrder;
import app.kontor.pricing.ReleasePrice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep releases of prices and what items cost. */
@ApplicationScoped
class TwoPricers implements Editors {
  @Inject private Trade trade;
  @EJB private PriceLists lists;
  @EJB private PriceRules rules;
  @EJB private PriceReleases releases;
  @EJB private ItemCosts costs;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("PriceReleasesBean.submit", () -> step(PriceReleases::submit));
    all.put("PriceReleasesBean.discard", () -> step(PriceReleases::discard));
    all.put("PriceReleasesBean.reopen", this::reopened);
    all.put("PriceReleasesBean.release", this::released);
    all.put("PriceReleasesBean.takeBack", this::takenBack);
    all.put("PriceReleasesBean.derive", this::derived);
    all.put("ItemCostsBean.set", this::cost);
    return all;
  }

  /** A step of a release by its version. */
  private interface Step {
    void take(PriceReleases releases, long number, long version);
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private String list() {
    String code = "STALE-" + System.nanoTime();
    return trade.as(
        clerk(),
        () ->
            lists.add(
                new NewPriceList(
                    Trade.key(),
                    code,
                    code,
                    "PLN",
                    false,
                    LocalDate.of(2020, 1, 1),
                    null,
                    null,
                    BigDecimal.ZERO,
                    PriceRounding.CENT)));
  }

  private PriceRehearsal written() {
    String list = list();
    long number = trade.as(clerk(), () -> releases.begin(Trade.key(), "Stale"));
    put(number, list, BigDecimal.ONE);
    return read(number);
  }

  private void put(long number, String list, BigDecimal amount) {
    trade.as(
        clerk(),
        () ->
            releases.put(
                Trade.key(),
                number,
                new ReleasePrice(
                    list,
                    new ItemNumber(Trade.ITEM),
                    BigDecimal.ONE,
                    amount,
                    BigDecimal.ONE,
                    false)));
  }

  private PriceRehearsal read(long number) {
    return trade.as(clerk(), () -> releases.rehearsal(number));
  }

  private IntConsumer step(Step step) {
    PriceRehearsal read = written();
    long number = read.release().number();
    return change -> {
      if (change == 1) {
        put(number, read.lists().get(0).code(), BigDecimal.TEN);
      } else {
        trade.as(clerk(), () -> step.take(releases, number, read.release().version()));
      }
    };
  }

  private IntConsumer reopened() {
    long number = written().release().number();
    long version = read(number).release().version();
    trade.as(clerk(), () -> releases.submit(number, version));
    long submitted = read(number).release().version();
    return change -> trade.as(clerk(), () -> releases.reopen(number, submitted));
  }

  private IntConsumer released() {
    PriceRehearsal read = written();
    return change -> release(read);
  }

  private void release(PriceRehearsal read) {
    trade.as(
        clerk(),
        () ->
            releases.release(
                new ReleaseOrder(
                    read.release().number(),
                    read.release().version(),
                    read.editions(),
                    null,
                    true)));
  }

  private IntConsumer takenBack() {
    long number = written().release().number();
    release(read(number));
    long version = read(number).release().version();
    return change -> trade.as(clerk(), () -> releases.takeBack(number, version));
  }

  private IntConsumer derived() {
    String list = list();
    long number = trade.as(clerk(), () -> releases.begin(Trade.key(), "Stale"));
    PriceRuleData read = trade.as(clerk(), () -> rules.rule(list)).rule();
    PriceRuleData merging = new PriceRuleData(list, true, null, read.version());
    return change -> {
      if (change == 1) {
        trade.as(clerk(), () -> rules.change(merging));
      } else {
        trade.as(clerk(), () -> releases.derive(number, merging));
      }
    };
  }

  private IntConsumer cost() {
    Actor keeper = trade.staff(Role.ADMINISTRATOR);
    ItemNumber item = new ItemNumber(Trade.ITEM);
    ItemCost known = trade.as(keeper, () -> costs.cost(item));
    if (known.amount() == null) {
      trade.as(keeper, () -> costs.set(new ItemCost(item, BigDecimal.ONE, 0)));
    }
    ItemCost read = trade.as(keeper, () -> costs.cost(item));
    return change ->
        trade.as(
            keeper,
            () -> costs.set(new ItemCost(item, BigDecimal.valueOf(change), read.version())));
  }
}
