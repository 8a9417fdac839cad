package app.kontor.web.shop;

import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyValue;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** Says the values of properties as visitors write them. */
@Named
@RequestScoped
public class PropertyWords {
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /** {@code 12.5 mm}, {@code Torx}, {@code yes}. */
  public String of(PropertyValue value) {
    return of(value.property(), value.value());
  }

  /** A value as {@link app.kontor.catalogue.PropertyValue#value} keeps it. */
  public String of(Property property, String value) {
    Object shown = property.shown(value);
    if (shown instanceof BigDecimal number) {
      String said = visitor.formats().number(number);
      return property.unit().isEmpty() ? said : said + '\u00a0' + property.unit();
    }
    if (shown instanceof Boolean yes) {
      return texts.of(yes ? "common.yes" : "common.no");
    }
    return shown.toString();
  }
}
