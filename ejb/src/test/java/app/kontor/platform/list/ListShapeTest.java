package app.kontor.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListShapeTest {
  private record Row(String number, LocalDate day) {}

  private enum Order {
    BY_DAY
  }

  private static ListShape.Builder<Row> rows() {
    return ListShape.<Row>named("rows")
        .link("number", "text.number", Row::number, "row")
        .tight()
        .date("day", "text.day", Row::day)
        .sortedBy(Order.BY_DAY)
        .notOnPhones();
  }

  @Test
  void settings_belong_to_the_column_before_them() {
    ListShape<Row> shape = rows().build();
    ListColumn<Row> number = shape.column("number");
    ListColumn<Row> day = shape.column("day");
    assertThat(number.width()).isEqualTo(ColumnWidth.TIGHT);
    assertThat(number.opens()).isEqualTo("row");
    assertThat(number.phone()).isTrue();
    assertThat(number.sort()).isNull();
    assertThat(day.width()).isEqualTo(ColumnWidth.NORMAL);
    assertThat(day.phone()).isFalse();
    assertThat(day.sort()).isEqualTo("BY_DAY");
    assertThat(day.of(new Row("1", LocalDate.EPOCH))).isEqualTo(LocalDate.EPOCH);
  }

  @Test
  void columns_keep_their_order() {
    assertThat(rows().build().columns())
        .extracting(ListColumn::key)
        .containsExactly("number", "day");
  }

  @Test
  void an_audience_without_a_page_of_its_own_sees_the_other_one() {
    ListShape<Row> one = rows().page(Audience.STAFF, "number", "day").build();
    assertThat(one.page(Audience.CUSTOMER)).isEqualTo(one.page(Audience.STAFF));
    ListShape<Row> two =
        rows().page(Audience.STAFF, "number", "day").page(Audience.CUSTOMER, "number").build();
    assertThat(two.page(Audience.CUSTOMER)).containsExactly(ListCell.of("number"));
  }

  @Test
  void what_names_no_column_is_a_mistake_at_once() {
    assertThatThrownBy(() -> rows().file("number", "nothing").build())
        .hasMessageContaining("list rows has no column nothing");
    assertThatThrownBy(() -> rows().page(Audience.STAFF, "nothing").build())
        .hasMessageContaining("nothing");
    assertThatThrownBy(
            () -> rows().page(Audience.STAFF, ListCell.of("number").over("nothing")).build())
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> rows().text("number", "again", Row::number))
        .hasMessageContaining("two columns number");
  }
}
