package app.kontor.web.order.office.prices;

import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.ReleaseFile;
import app.kontor.pricing.ReleasePrice;
import app.kontor.pricing.SetPrice;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a change of prices goes: at once into its list, or into a release that is chosen. */
@Dependent
public class ReleaseTarget implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private PriceReleases releases;
  @Inject private PageInfo info;

  private String number = "";
  private @Nullable List<Choice> drafts;

  /** Whether a release is chosen. */
  boolean isChosen() {
    return !number.isEmpty();
  }

  /** Puts a price into the release. */
  void put(SetPrice price) {
    releases.put(
        info.key(),
        release(),
        new ReleasePrice(
            price.priceList(),
            price.itemNumber(),
            price.fromQuantity(),
            price.amount(),
            price.perQuantity(),
            price.free(),
            price.unit()));
    done();
  }

  /** Puts a formula into the release. */
  void derive(PriceRuleData rule) {
    releases.derive(release(), rule);
    done();
  }

  /** Puts what a file changes into the release. */
  void load(ReleaseFile file) {
    releases.load(info.key(), release(), file);
    done();
  }

  /** The page of the release. */
  String page() {
    return info.redirect(PriceReleasePage.PATH, "release", number);
  }

  private void done() {
    info.done("office.price-release.collected", number);
  }

  private long release() {
    return Long.parseLong(number);
  }

  /** The releases in which changes can be collected. */
  public List<Choice> getDrafts() {
    List<Choice> known = drafts;
    if (known == null) {
      known =
          releases.drafts().stream()
              .map(
                  one ->
                      new Choice(String.valueOf(one.number()), one.number() + " · " + one.name()))
              .toList();
      drafts = known;
    }
    return known;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number.strip();
  }
}
