package app.kontor.web.order.office.items;

import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.PropertyRules;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is entered for an item of one property: words or a choice, or a number. */
public class ValueForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PropertyKind kind;
  private String text = "";
  private @Nullable BigDecimal number;

  ValueForm(Property property) {
    kind = property.kind();
  }

  void show(String value) {
    if (kind == PropertyKind.NUMBER) {
      number = new BigDecimal(value);
    } else {
      text = value;
    }
  }

  /** As it is kept; empty for nothing. */
  String value() {
    if (kind == PropertyKind.NUMBER) {
      return number == null ? "" : PropertyRules.plain(number);
    }
    return text;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = ItemForm.text(text);
  }

  public @Nullable BigDecimal getNumber() {
    return number;
  }

  public void setNumber(@Nullable BigDecimal number) {
    this.number = number;
  }
}
