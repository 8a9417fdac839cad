package app.kontor.web.order.office.items;

import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyKind;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.TransferField;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a field that many items get, as people choose them; none where one is typed. */
final class ValueChoices {
  private final Texts texts;
  private final Visitor visitor;

  ValueChoices(Texts texts, Visitor visitor) {
    this.texts = texts;
    this.visitor = visitor;
  }

  /**
   * @param property the property that the field is, or null
   */
  List<Choice> of(TransferField field, @Nullable Property property) {
    if (property != null && property.kind() == PropertyKind.LIST) {
      return property.choices().stream().map(each -> new Choice(each.code(), each.name())).toList();
    }
    if (field.kind() == FieldKind.FLAG) {
      return List.of(
          new Choice("true", texts.of("common.yes")), new Choice("false", texts.of("common.no")));
    }
    return switch (field.key()) {
      case "vatClass" ->
          ItemRules.VAT_CLASSES.stream()
              .map(vat -> new Choice(vat, texts.of("vat-class." + vat)))
              .toList();
      case "type" ->
          Arrays.stream(ItemType.values())
              .filter(type -> type != ItemType.FAMILY)
              .map(type -> new Choice(type.name(), texts.word(type)))
              .toList();
      case "origin" -> AddressForm.countries(visitor.getLocale());
      default -> List.of();
    };
  }
}
