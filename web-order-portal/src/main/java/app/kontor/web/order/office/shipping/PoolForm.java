package app.kontor.web.order.office.shipping;

import app.kontor.shipping.AllotNumbers;
import app.kontor.shipping.CheckRule;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range of numbers while it is entered. */
public class PoolForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String prefix = "";
  private String first = "";
  private String last = "";
  private CheckRule appendRule = CheckRule.NONE;
  private @Nullable BigDecimal lowWater = BigDecimal.valueOf(100);

  public String getPrefix() {
    return prefix;
  }

  public void setPrefix(@Nullable String prefix) {
    this.prefix = prefix == null ? "" : prefix.strip();
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(@Nullable String first) {
    this.first = first == null ? "" : first.strip();
  }

  public String getLast() {
    return last;
  }

  public void setLast(@Nullable String last) {
    this.last = last == null ? "" : last.strip();
  }

  public CheckRule getAppendRule() {
    return appendRule;
  }

  public void setAppendRule(CheckRule appendRule) {
    this.appendRule = appendRule;
  }

  public @Nullable BigDecimal getLowWater() {
    return lowWater;
  }

  public void setLowWater(@Nullable BigDecimal lowWater) {
    this.lowWater = lowWater;
  }

  public List<CheckRule> getAppendRules() {
    return List.of(CheckRule.NONE, CheckRule.GS1, CheckRule.DHL, CheckRule.DPD);
  }

  /** What was entered. */
  AllotNumbers command(String key, String carrier) {
    int warnFrom = lowWater == null ? 0 : lowWater.intValue();
    return new AllotNumbers(key, carrier, prefix, first, last, appendRule, warnFrom);
  }
}
