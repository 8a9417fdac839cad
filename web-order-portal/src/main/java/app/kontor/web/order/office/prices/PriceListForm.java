package app.kontor.web.order.office.prices;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceRounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is entered for a price list. */
public class PriceListForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code = "";
  private String name = "";
  private String currency = "";
  private boolean base;
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private String copyOf = "";
  private @Nullable BigDecimal percent;
  private PriceRounding rounding = PriceRounding.SIX_DECIMALS;
  private long version;
  private @Nullable BigDecimal decimals;

  /** Suggests what is most likely: the home currency, and that the first list of all is for all. */
  void begin(Currency home, boolean first) {
    currency = home.getCurrencyCode();
    base = first;
  }

  void show(PriceListView list) {
    code = list.code();
    name = list.name();
    currency = list.currency().getCurrencyCode();
    base = list.base();
    validFrom = list.validFrom();
    validTo = list.validTo();
    version = list.version();
    decimals = BigDecimal.valueOf(list.decimals());
  }

  NewPriceList fresh(String key) {
    return new NewPriceList(
        key,
        code,
        name,
        currency,
        base,
        firstDay(),
        validTo,
        copyOf.isEmpty() ? null : copyOf,
        percent == null ? BigDecimal.ZERO : percent,
        rounding);
  }

  PriceListData data() {
    return new PriceListData(code, name, currency, firstDay(), validTo, version, shownDecimals());
  }

  private int shownDecimals() {
    if (decimals == null) {
      throw InvalidInput.required("decimals");
    }
    return decimals.intValueExact();
  }

  private LocalDate firstDay() {
    if (validFrom == null) {
      throw InvalidInput.required("validFrom");
    }
    return validFrom;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = text(code).toUpperCase(Locale.ROOT);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = text(name);
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = text(currency).toUpperCase(Locale.ROOT);
  }

  public boolean isBase() {
    return base;
  }

  public void setBase(boolean base) {
    this.base = base;
  }

  public @Nullable LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(@Nullable LocalDate validTo) {
    this.validTo = validTo;
  }

  public String getCopyOf() {
    return copyOf;
  }

  public void setCopyOf(@Nullable String copyOf) {
    this.copyOf = text(copyOf);
  }

  public @Nullable BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(@Nullable BigDecimal percent) {
    this.percent = percent;
  }

  public PriceRounding getRounding() {
    return rounding;
  }

  public void setRounding(@Nullable PriceRounding rounding) {
    this.rounding = rounding == null ? PriceRounding.SIX_DECIMALS : rounding;
  }

  /** With which prices are shown at least. */
  public @Nullable BigDecimal getDecimals() {
    return decimals;
  }

  public void setDecimals(@Nullable BigDecimal decimals) {
    this.decimals = decimals;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
