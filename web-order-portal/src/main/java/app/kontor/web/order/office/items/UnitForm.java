package app.kontor.web.order.office.items;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Another unit an item is sold in, as it is entered. */
public class UnitForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code;
  private @Nullable BigDecimal factor;

  UnitForm(String code, @Nullable BigDecimal factor) {
    this.code = code;
    this.factor = factor;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = ItemForm.text(code);
  }

  public @Nullable BigDecimal getFactor() {
    return factor;
  }

  public void setFactor(@Nullable BigDecimal factor) {
    this.factor = factor;
  }
}
