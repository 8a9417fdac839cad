package app.kontor.web.order.office.items;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A further category of an item, as it is chosen. */
public class PlaceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code;

  PlaceForm(String code) {
    this.code = code;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = ItemForm.text(code);
  }
}
