package app.kontor.transfer.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.Property;
import app.kontor.catalogue.PropertyKind;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Properties in files: a column each, read by their kinds and written so that they come back. */
class PropertyColumnsTest {
  private static final PropertyColumns COLUMNS =
      new PropertyColumns(
          List.of(
              property("thread", PropertyKind.TEXT, "Gwint"),
              property("length", PropertyKind.NUMBER, "Długość"),
              property("sealed", PropertyKind.YES_NO, "Uszczelka"),
              new Property(
                  "drive",
                  PropertyKind.LIST,
                  "",
                  true,
                  "Gniazdo",
                  List.of(new Property.Named("hex", "sześciokąt")))));

  private static final ItemData ITEM =
      ItemFields.fresh(new ItemNumber("A-1"))
          .having(Map.of("thread", "M8", "length", "2.5", "sealed", "false", "drive", "hex"));

  private static Property property(String code, PropertyKind kind, String name) {
    return new Property(code, kind, "", true, name, List.of());
  }

  private static Map<String, String> read(Set<String> columns, Map<String, Object> cells) {
    return COLUMNS.merged(new SourceRow(2, columns, cells), ITEM).properties();
  }

  @Test
  void a_column_is_called_as_the_seller_calls_the_property() {
    assertThat(COLUMNS.fields()).extracting(TransferField::label).contains("Gwint", "Długość");
    assertThat(COLUMNS.fields())
        .extracting(TransferField::kind)
        .containsExactly(FieldKind.TEXT, FieldKind.DECIMAL, FieldKind.FLAG, FieldKind.TEXT);
    assertThat(ItemFields.field("thread:property")).isEqualTo("property_thread");
  }

  @Test
  void what_is_written_comes_back() {
    Map<String, @Nullable Object> row = new HashMap<>();
    COLUMNS.add(row, ITEM);
    assertThat(row)
        .containsEntry("property_length", new BigDecimal("2.5"))
        .containsEntry("property_sealed", false);
    Map<String, Object> cells = new HashMap<>();
    row.forEach(
        (field, value) -> {
          if (value != null) {
            cells.put(field, value);
          }
        });
    ItemData fresh = ItemFields.fresh(new ItemNumber("A-1"));
    assertThat(COLUMNS.merged(new SourceRow(2, cells.keySet(), cells), fresh).properties())
        .isEqualTo(ITEM.properties());
  }

  @Test
  void a_column_that_is_missing_leaves_a_value_and_an_empty_cell_takes_it() {
    assertThat(read(Set.of(), Map.of())).isEqualTo(ITEM.properties());
    assertThat(read(Set.of("property_thread", "property_sealed"), Map.of()))
        .isEqualTo(Map.of("length", "2.5", "drive", "hex"));
    assertThat(read(Set.of("property_length"), Map.of("property_length", new BigDecimal("10.00"))))
        .containsEntry("length", "10");
  }

  @Test
  void a_value_of_a_list_is_named_by_code_or_name_and_others_are_refused_at_their_column() {
    assertThat(read(Set.of("property_drive"), Map.of("property_drive", "Szesciokat")))
        .containsEntry("drive", "hex");
    assertThat(read(Set.of("property_drive"), Map.of("property_drive", "HEX")))
        .containsEntry("drive", "hex");
    assertThatThrownBy(() -> read(Set.of("property_drive"), Map.of("property_drive", "torx")))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("property_drive"));
  }
}
