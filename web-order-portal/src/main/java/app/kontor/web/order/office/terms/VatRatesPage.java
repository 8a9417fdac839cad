package app.kontor.web.order.office.terms;

import app.kontor.tax.RatePeriod;
import app.kontor.tax.StatutoryRate;
import app.kontor.tax.VatClass;
import app.kontor.tax.VatRateList;
import app.kontor.tax.VatRates;
import app.kontor.tax.VatTerritory;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** VAT rates: what holds and held, and one that follows. */
@Named
@ViewScoped
public class VatRatesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private VatRates rates;
  @Inject private PageInfo info;
  @Inject private ListPages lists;
  @Inject private Visitor visitor;

  private String shown = "";
  private List<RatePeriod> rows = List.of();
  private String country = "";
  private VatClass vatClass = VatClass.STANDARD;
  private @Nullable LocalDate validFrom;
  private @Nullable BigDecimal percent;

  /** Reads the rates; what is added is at first for the country that is shown. */
  public void load() {
    ShownList<RatePeriod> list = lists.load(VatRateList.SHAPE);
    rows = list.found().rows();
    shown = list.filter().text("country");
    country = shown;
  }

  /** Adds what was filled in. */
  public String add() {
    StatutoryRate rate =
        new StatutoryRate(
            country, vatClass, Objects.requireNonNull(validFrom), Objects.requireNonNull(percent));
    rates.add(info.key(), rate);
    info.done("office.vat-rates.added", rate.percent(), rate.country(), rate.from());
    return again(rate.country());
  }

  public String remove(RatePeriod row) {
    StatutoryRate rate = row.rate();
    rates.remove(rate.country(), rate.vatClass(), rate.from(), rate.percent());
    info.done("office.vat-rates.removed");
    return again(shown);
  }

  private String again(String of) {
    return info.redirect("/office/vat-rates.xhtml", "country", of);
  }

  public List<RatePeriod> getRows() {
    return rows;
  }

  /** The member states by name. */
  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale()).stream()
        .filter(choice -> VatTerritory.isMember(choice.value()))
        .toList();
  }

  public List<VatClass> getClasses() {
    return List.of(VatClass.values());
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(@Nullable String country) {
    this.country = country == null ? "" : country;
  }

  public VatClass getVatClass() {
    return vatClass;
  }

  public void setVatClass(@Nullable VatClass vatClass) {
    this.vatClass = vatClass == null ? VatClass.STANDARD : vatClass;
  }

  public @Nullable LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(@Nullable BigDecimal percent) {
    this.percent = percent;
  }
}
