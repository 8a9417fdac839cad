package app.kontor.web.order.office.prices;

import app.kontor.money.UnitPrice;
import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.MarketZones;
import app.kontor.party.Zone;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.RoundingDirection;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a list gives its prices, and for whom it is. */
@Named
@ViewScoped
public class PriceRulePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/price-rule.xhtml";

  @EJB private PriceRules rules;
  @EJB private PriceLists lists;
  @Inject private ReleaseTarget target;
  @EJB private MarketZones zones;
  @EJB private CustomerGroups groups;
  @Inject private PageInfo info;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private final FormulaForm formula = new FormulaForm();
  private String code = "";
  private boolean merging;
  private long version;
  private PriceAudience.AudienceKind kind = PriceAudience.AudienceKind.GROUP;
  private String audience = "";
  private @Nullable BigDecimal place = BigDecimal.ZERO;
  private @Nullable PriceListView list;
  private List<PriceAudience> audiences = List.of();
  private List<PriceRuleData.Example> examples = List.of();
  private List<Choice> sources = List.of();
  private String codes = "";

  /** Reads the list with its rule. */
  public void load() {
    list = lists.list(code);
    PriceRuleData.Shown shown = rules.rule(code);
    formula.show(shown.rule().formula());
    merging = shown.rule().merging();
    version = shown.rule().version();
    audiences = shown.audiences();
    examples = shown.examples();
    sources = Sources.of(lists, code);
    codes =
        texts.of(
            "office.price-rule.codes",
            zones.zones().all().stream().map(Zone::code).collect(Collectors.joining(", ")),
            groups.groups().stream().map(CustomerGroup::code).collect(Collectors.joining(", ")));
  }

  /** Which zones and groups there are. */
  public String getCodes() {
    return codes;
  }

  /** Keeps the rule. */
  public String save() {
    PriceRuleData rule = new PriceRuleData(code, merging, formula.formula(), version);
    if (target.isChosen()) {
      target.derive(rule);
      return again();
    }
    rules.change(rule);
    info.done("office.price-list.saved", code);
    return again();
  }

  /** Gives the list to somebody. */
  public String include() {
    BigDecimal at = place == null ? BigDecimal.ZERO : place;
    rules.include(
        code, new PriceAudience(kind, audience, at.setScale(0, RoundingMode.DOWN).intValueExact()));
    info.done("office.price-list.saved", code);
    return again();
  }

  public String exclude(PriceAudience one) {
    rules.exclude(code, one.kind(), one.code());
    info.done("office.price-list.saved", code);
    return again();
  }

  private String again() {
    return info.redirect(PATH, "list", code);
  }

  /** {@code 10.00 → 8.80}: what the other list asks, and what this one. */
  public String worked(PriceRuleData.Example example) {
    UnitPrice price = example.price();
    String then = price == null ? texts.of("shop.price.request") : visitor.formats().price(price);
    return visitor.formats().price(example.source().price()) + " → " + then;
  }

  public PriceListView getList() {
    if (list == null) {
      throw new PageNotLoaded("a price list");
    }
    return list;
  }

  /** Those a list can be given to; promotions to all as well. */
  public List<PriceAudience.AudienceKind> getKinds() {
    return Arrays.stream(PriceAudience.AudienceKind.values())
        .filter(one -> getList().promotion() || one != PriceAudience.AudienceKind.ALL)
        .toList();
  }

  public List<RoundingDirection> getRoundings() {
    return List.of(RoundingDirection.values());
  }

  /** Where changes go: into a release, or none for at once. */
  public ReleaseTarget getTarget() {
    return target;
  }

  public FormulaForm getFormula() {
    return formula;
  }

  public List<Choice> getSources() {
    return sources;
  }

  public List<PriceAudience> getAudiences() {
    return audiences;
  }

  public List<PriceRuleData.Example> getExamples() {
    return examples;
  }

  public boolean isMerging() {
    return merging;
  }

  public void setMerging(boolean merging) {
    this.merging = merging;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public PriceAudience.AudienceKind getKind() {
    return kind;
  }

  public void setKind(PriceAudience.@Nullable AudienceKind kind) {
    this.kind = kind == null ? PriceAudience.AudienceKind.GROUP : kind;
  }

  public String getAudience() {
    return audience;
  }

  public void setAudience(@Nullable String audience) {
    this.audience = audience == null ? "" : audience.strip();
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip();
  }
}
