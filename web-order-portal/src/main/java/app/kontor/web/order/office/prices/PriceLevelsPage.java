package app.kontor.web.order.office.prices;

import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.WithinLevel;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several lists of one level decides. */
@Named
@ViewScoped
public class PriceLevelsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private PriceRules rules;
  @Inject private PageInfo info;

  private final Map<PriceLevel, WithinLevel> read = new EnumMap<>(PriceLevel.class);
  private final Map<PriceLevel, WithinLevel> within = new EnumMap<>(PriceLevel.class);

  /** Reads what is decided. */
  public void load() {
    read.putAll(rules.levels());
    within.putAll(read);
  }

  /** Keeps what was chosen otherwise. */
  public String save() {
    within.forEach(
        (level, chosen) -> {
          if (read.get(level) != chosen) {
            rules.decide(level, chosen);
          }
        });
    info.done("office.price-levels.saved");
    return info.redirect("/office/price-levels.xhtml");
  }

  public WithinLevel getContract() {
    return of(PriceLevel.CONTRACT);
  }

  public void setContract(@Nullable WithinLevel chosen) {
    set(PriceLevel.CONTRACT, chosen);
  }

  public WithinLevel getCustomer() {
    return of(PriceLevel.CUSTOMER);
  }

  public void setCustomer(@Nullable WithinLevel chosen) {
    set(PriceLevel.CUSTOMER, chosen);
  }

  public WithinLevel getGroup() {
    return of(PriceLevel.GROUP);
  }

  public void setGroup(@Nullable WithinLevel chosen) {
    set(PriceLevel.GROUP, chosen);
  }

  public WithinLevel getZone() {
    return of(PriceLevel.ZONE);
  }

  public void setZone(@Nullable WithinLevel chosen) {
    set(PriceLevel.ZONE, chosen);
  }

  private WithinLevel of(PriceLevel level) {
    return within.getOrDefault(level, WithinLevel.LOWEST);
  }

  private void set(PriceLevel level, @Nullable WithinLevel chosen) {
    if (chosen != null) {
      within.put(level, chosen);
    }
  }

  public List<WithinLevel> getChoices() {
    return List.of(WithinLevel.values());
  }
}
