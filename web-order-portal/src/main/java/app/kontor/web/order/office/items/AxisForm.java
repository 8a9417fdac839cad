package app.kontor.web.order.office.items;

import app.kontor.catalogue.Property;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a property of which variants are to be made, as they are typed. */
public class AxisForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Property property;
  private String values = "";

  AxisForm(Property property) {
    this.property = property;
  }

  /** What was typed, one value a line or with semicolons between. */
  List<String> list() {
    return Stream.of(values.split("[;\\r\\n]+", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(this::code)
        .toList();
  }

  /** The code of a list's value that was typed by its name. */
  private String code(String typed) {
    return property.choices().stream()
        .filter(choice -> choice.name().equalsIgnoreCase(typed))
        .map(Property.Named::code)
        .findFirst()
        .orElse(typed);
  }

  public Property getProperty() {
    return property;
  }

  public String getValues() {
    return values;
  }

  public void setValues(@Nullable String values) {
    this.values = ItemForm.text(values);
  }
}
