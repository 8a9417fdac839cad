package app.kontor.transfer.internal.kind;

import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceBatches;
import app.kontor.pricing.PriceBatches.RuledList;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRules;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import app.kontor.transfer.internal.kind.PriceListFields.Wanted;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Price lists by code: name, currency, first and last day, and the formula of derived ones. Their
 * prices are {@link PriceKind}'s; promotions, and who gets a list, have their pages.
 */
@Dependent
public class PriceListKind implements TransferKind {
  private final PriceBatches batches;
  private final PriceLists lists;
  private final PriceRules rules;

  @Inject
  PriceListKind(PriceBatches batches, PriceLists lists, PriceRules rules) {
    this.batches = batches;
    this.lists = lists;
    this.rules = rules;
  }

  @Override
  public String key() {
    return "price-lists";
  }

  @Override
  public int place() {
    return 55;
  }

  @Override
  public Permission permission() {
    return Permission.PRICE_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return PriceListFields.all();
  }

  /**
   * What rows are compared with.
   *
   * @param currencies by code of the list, those of the file's rows with them
   */
  private record Kept(
      Map<String, RuledList> lists, Map<String, String> currencies, PriceBatches.Targets targets) {}

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    Map<String, RuledList> kept = new HashMap<>();
    Map<String, String> currencies = new HashMap<>();
    for (RuledList one : batches.lists()) {
      kept.put(one.list().code(), one);
      currencies.put(one.list().code(), one.list().currency().getCurrencyCode());
    }
    for (SourceRow row : rows) {
      String currency = row.text("listCurrency");
      if (currency != null) {
        currencies.putIfAbsent(code(row), currency.toUpperCase(Locale.ROOT));
      }
    }
    Kept known = new Kept(kept, currencies, batches.targets());
    return rows.stream().map(row -> plan(source, row, known)).toList();
  }

  private static String code(SourceRow row) {
    return row.text(PriceListFields.LIST, "").toUpperCase(Locale.ROOT);
  }

  private RowPlan plan(TransferSource source, SourceRow row, Kept kept) {
    RuledList before = kept.lists().get(code(row));
    try {
      Wanted wanted = PriceListFields.wanted(row, before);
      check(wanted, before, kept);
      return RowPlan.of(
          row.line(),
          wanted.code(),
          before == null,
          PriceListFields.changes(before, wanted),
          new KeepOne(source.key(row), wanted, before));
    } catch (InvalidInput refusal) {
      return RowPlan.refused(row.line(), code(row), RowProblem.of(PriceListFields.named(refusal)));
    }
  }

  private static void check(Wanted wanted, @Nullable RuledList before, Kept kept) {
    if (before == null && kept.targets().days().containsKey(wanted.code())) {
      throw new InvalidInput(PriceListFields.LIST, "TRANSFER_LIST_KIND", wanted.code());
    }
    PriceListRules.check(fresh("", wanted));
    PriceFormula formula = wanted.formula();
    if (formula != null) {
      String currency = kept.currencies().get(formula.source());
      if (currency == null) {
        throw new InvalidInput(PriceListFields.SOURCE, "NOT_A_VALUE", formula.source());
      }
      PriceListFields.check(wanted, currency);
    }
    if (isRuledAnew(wanted, before) && !kept.targets().direct()) {
      throw new InvalidInput(PriceListFields.SOURCE, "PRICES_BY_RELEASE");
    }
  }

  private static boolean isRuledAnew(Wanted wanted, @Nullable RuledList before) {
    return before == null
        ? wanted.formula() != null || wanted.merging()
        : wanted.merging() != before.merging() || !isSame(wanted.formula(), before.formula());
  }

  private static boolean isSame(@Nullable PriceFormula one, @Nullable PriceFormula other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.source().equals(other.source())
        && one.multiplier().compareTo(other.multiplier()) == 0
        && one.step().compareTo(other.step()) == 0
        && one.rounding() == other.rounding()
        && Objects.equals(one.rate() == null, other.rate() == null);
  }

  private static NewPriceList fresh(String key, Wanted wanted) {
    return new NewPriceList(
        key,
        wanted.code(),
        wanted.name(),
        wanted.currency(),
        wanted.base(),
        wanted.from(),
        wanted.until(),
        null,
        BigDecimal.ZERO,
        PriceRounding.CENT);
  }

  /** Keeps one list; of several all lists are there before one of them is derived from another. */
  private final class KeepOne implements Runnable {
    private final String key;
    private final Wanted wanted;
    private final @Nullable RuledList before;

    KeepOne(String key, Wanted wanted, @Nullable RuledList before) {
      this.key = key;
      this.wanted = wanted;
      this.before = before;
    }

    @Override
    public void run() {
      list();
      rule();
    }

    void list() {
      if (before == null) {
        lists.add(fresh(key, wanted));
      } else {
        lists.change(
            new PriceListData(
                wanted.code(),
                wanted.name(),
                wanted.currency(),
                wanted.from(),
                wanted.until(),
                before.list().version(),
                before.list().decimals()));
      }
    }

    void rule() {
      if (isRuledAnew(wanted, before)) {
        long version = rules.rule(wanted.code()).rule().version();
        rules.change(new PriceRuleData(wanted.code(), wanted.merging(), wanted.formula(), version));
      }
    }
  }

  @Override
  public void apply(List<RowPlan> plans) {
    List<KeepOne> all = new ArrayList<>();
    for (RowPlan plan : plans) {
      if (plan.command() instanceof KeepOne one) {
        all.add(one);
      }
    }
    all.forEach(KeepOne::list);
    all.forEach(KeepOne::rule);
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return Page.of(batches.lists(), page).map(PriceListFields::values);
  }

  @Override
  public Map<String, Object> example() {
    return PriceListFields.example();
  }
}
