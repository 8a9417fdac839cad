package app.kontor.web.order.office.shipping;

import app.kontor.shipping.Carrier;
import app.kontor.shipping.CheckRule;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A carrier while it is edited. */
public class CarrierForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code = "";
  private String name = "";
  private String trackingUrl = "";
  private String numberPattern = "";
  private CheckRule checkRule = CheckRule.NONE;
  private @Nullable BigDecimal maxPieceKg;
  private String adapter = "";
  private boolean active = true;

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getTrackingUrl() {
    return trackingUrl;
  }

  public void setTrackingUrl(@Nullable String trackingUrl) {
    this.trackingUrl = trackingUrl == null ? "" : trackingUrl.strip();
  }

  public String getNumberPattern() {
    return numberPattern;
  }

  public void setNumberPattern(@Nullable String numberPattern) {
    this.numberPattern = numberPattern == null ? "" : numberPattern.strip();
  }

  public CheckRule getCheckRule() {
    return checkRule;
  }

  public void setCheckRule(CheckRule checkRule) {
    this.checkRule = checkRule;
  }

  public @Nullable BigDecimal getMaxPieceKg() {
    return maxPieceKg;
  }

  public void setMaxPieceKg(@Nullable BigDecimal maxPieceKg) {
    this.maxPieceKg = maxPieceKg;
  }

  /** Code of what makes its waybills; empty for the carrier's own papers. */
  public String getAdapter() {
    return adapter;
  }

  public void setAdapter(@Nullable String adapter) {
    this.adapter = adapter == null ? "" : adapter;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  private long version;

  /** Fills the form. */
  void show(Carrier carrier) {
    code = carrier.code();
    name = carrier.name();
    trackingUrl = carrier.trackingUrl();
    numberPattern = carrier.numberPattern();
    checkRule = carrier.checkRule();
    maxPieceKg = carrier.maxPieceKg();
    adapter = carrier.adapter();
    active = carrier.active();
    version = carrier.version();
  }

  /** What was entered. */
  Carrier carrier() {
    return new Carrier(
        code, name, trackingUrl, numberPattern, checkRule, maxPieceKg, adapter, active, version);
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
