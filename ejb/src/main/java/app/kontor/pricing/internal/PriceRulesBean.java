package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.UnitPrice;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.pricing.NewPromotion;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRuleData.Example;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceList;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deciding for whom lists are and how they give their prices, behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceRulesBean implements PriceRules {
  private static final int EXAMPLES = 3;

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final PriceListRows rows;
  private final PriceListViews views;
  private final AudienceRows audiences;
  private final PriceListRepository lists;
  private final KeptPriceLists kept;
  private final AudienceCodes codes;
  private final Once once;
  private final AuditChanges audit;
  private final RuleChange changes;
  private final DirectChanges direct;

  @Inject
  public PriceRulesBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      PriceListRows rows,
      PriceListViews views,
      AudienceRows audiences,
      PriceListRepository lists,
      KeptPriceLists kept,
      AudienceCodes codes,
      Once once,
      AuditChanges audit,
      RuleChange changes,
      DirectChanges direct) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.rows = rows;
    this.views = views;
    this.audiences = audiences;
    this.lists = lists;
    this.kept = kept;
    this.codes = codes;
    this.once = once;
    this.audit = audit;
    this.changes = changes;
    this.direct = direct;
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<PriceListView> promotions(String text, PageRequest page) {
    return views.lists(seller(), true, text, parties.seller().today(clock), page);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public PriceRuleData.Shown rule(String code) {
    PriceList list = lists.get(seller(), code);
    PriceBook book = kept.of(seller()).book();
    PriceListTerms known = book.list(code).orElseThrow();
    PriceFormula formula = known.formula();
    return new PriceRuleData.Shown(
        new PriceRuleData(code, known.merging(), formula, list.version()),
        audiences.of(list.id()),
        formula == null ? List.of() : examples(book, formula, list.currency()));
  }

  private List<Example> examples(PriceBook book, PriceFormula formula, Currency currency) {
    PriceListRows.Reader reader =
        new PriceListRows.Reader(
            catalogue.listed(actor.get().language()), parties.seller().language());
    return book
        .list(formula.source())
        .map(source -> rows.prices(source.id(), "", reader, PageRequest.first(EXAMPLES)).rows())
        .orElse(List.of())
        .stream()
        .map(
            entry ->
                new Example(
                    entry,
                    formula
                        .price(entry.price().amount())
                        .map(price -> new UnitPrice(price, currency, entry.price().baseQuantity()))
                        .orElse(null)))
        .toList();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public String add(NewPromotion promotion) {
    return once.run(
            "add-promotion",
            actor.get().userId() + ":" + promotion.key(),
            promotion,
            Made.class,
            () -> {
              parties.hold(seller());
              if (lists.find(seller(), promotion.code()).isPresent()) {
                throw new InvalidInput("code", "CODE_TAKEN", promotion.code());
              }
              PriceList added = new PriceList(seller(), promotion);
              PriceFormula formula = promotion.formula();
              added.rule(
                  new PriceRuleData(promotion.code(), false, formula, 0),
                  changes.source(seller(), promotion.code(), formula));
              lists.add(added);
              kept.changed();
              kept.pricesChanged();
              return new Made(promotion.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void change(PriceRuleData rule) {
    direct.require(seller());
    parties.hold(seller());
    PriceFormula before = changes.apply(seller(), rule);
    audit.note("source", text(before), text(rule.formula()));
  }

  private static @Nullable String text(@Nullable PriceFormula formula) {
    return formula == null
        ? null
        : formula.source() + " " + formula.percent().toPlainString() + " %";
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void include(String code, PriceAudience audience) {
    PriceList list = lists.toChange(seller(), code);
    if (list.isBase() || audience.kind() == AudienceKind.ALL && !list.isPromotion()) {
      throw new InvalidInput("audience", "LIST_IS_FOR_ALL", list.code());
    }
    audiences.include(
        list.id(),
        new PriceAudience(
            audience.kind(), codes.known(audience.kind(), audience.code()), audience.place()));
    kept.changed();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void exclude(String code, AudienceKind kind, String audience) {
    audiences.exclude(lists.toChange(seller(), code).id(), kind, audience);
    kept.changed();
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Map<PriceLevel, WithinLevel> levels() {
    Map<PriceLevel, WithinLevel> levels = new EnumMap<>(PriceLevel.class);
    for (PriceLevel level : PriceLevel.values()) {
      levels.put(level, WithinLevel.LOWEST);
    }
    levels.putAll(kept.of(seller()).within());
    return levels;
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void decide(PriceLevel level, WithinLevel within) {
    audiences.decide(seller(), level, within);
    kept.changed();
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
