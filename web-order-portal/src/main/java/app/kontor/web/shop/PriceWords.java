package app.kontor.web.shop;

import app.kontor.pricing.Price;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Says to buyers where their price comes from, without naming lists. */
@RequestScoped
public class PriceWords {
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /** {@code Promotion, from 10 pcs, until 30 November 2026}. */
  public String reason(Price.Reason reason) {
    String said = kind(reason) + ", " + texts.of("price.reason.from", reason.from());
    LocalDate to = reason.validTo();
    return to == null ? said : said + ", " + texts.of("price.reason.to", to);
  }

  /** {@code Promotion}. */
  public String kind(Price.Reason reason) {
    return texts.of("price.reason." + (reason.promotion() ? "PROMOTION" : reason.level().name()));
  }
}
