package app.kontor.web.order.office.prices;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.NewPromotion;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRules;
import app.kontor.pricing.RoundingDirection;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new promotion; its prices and customers are kept on the pages of lists. */
@Named
@ViewScoped
public class PromotionPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private PriceRules rules;
  @EJB private PriceLists lists;
  @Inject private PageInfo info;
  @Inject private Portal portal;
  @Inject private Clock clock;

  private final PriceListForm form = new PriceListForm();
  private final FormulaForm formula = new FormulaForm();
  private List<Choice> sources = List.of();

  /** Prepares the form. */
  public void load() {
    form.setValidFrom(portal.getSeller().today(clock));
    sources = Sources.of(lists, "");
  }

  /** Adds the promotion and goes on with whom it is for. */
  public String add() {
    String code =
        rules.add(
            new NewPromotion(
                info.key(),
                form.getCode(),
                form.getName(),
                form.getCurrency(),
                day("validFrom", form.getValidFrom()),
                day("validTo", form.getValidTo()),
                formula.formula()));
    info.done("office.price-list.saved", code);
    return info.redirect("/office/price-rule.xhtml", "list", code);
  }

  private static LocalDate day(String field, @Nullable LocalDate day) {
    if (day == null) {
      throw InvalidInput.required(field);
    }
    return day;
  }

  public PriceListForm getForm() {
    return form;
  }

  public FormulaForm getFormula() {
    return formula;
  }

  public List<Choice> getSources() {
    return sources;
  }

  public List<RoundingDirection> getRoundings() {
    return List.of(RoundingDirection.values());
  }
}
