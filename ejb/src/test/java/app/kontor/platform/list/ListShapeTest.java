package app.kontor.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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

  private static ListShape<Row> wide() {
    return rows()
        .text("remark", "text.remark", Row::number)
        .text("more", "text.remark", Row::number)
        .text("spare", "text.spare", Row::number)
        .actions()
        .page(
            Audience.STAFF,
            ListCell.of("number").over("remark"),
            ListCell.of("day").labelled("text.other-day"),
            ListCell.of("actions"))
        .build();
  }

  @Test
  void people_choose_from_the_cells_of_their_page_and_from_what_else_has_a_heading() {
    assertThat(wide().choosable(Audience.STAFF))
        .extracting(ListCell::column)
        .containsExactly("number", "day", "remark", "spare");
  }

  @Test
  void nobody_who_chose_nothing_sees_anything_else() {
    assertThat(wide().page(Audience.STAFF, List.of())).isEqualTo(wide().page(Audience.STAFF));
  }

  @Test
  void chosen_columns_stand_in_their_order_and_actions_last() {
    assertThat(wide().page(Audience.STAFF, List.of("spare", "number", "day")))
        .containsExactly(
            ListCell.of("spare"),
            ListCell.of("number").over("remark"),
            ListCell.of("day").labelled("text.other-day"),
            ListCell.of("actions"));
  }

  @Test
  void a_column_of_its_own_does_not_stand_below_another_too() {
    assertThat(wide().page(Audience.STAFF, List.of("number", "remark")))
        .containsExactly(ListCell.of("number"), ListCell.of("remark"), ListCell.of("actions"));
  }

  @Test
  void what_opens_the_record_cannot_be_left_out_and_what_is_gone_is_passed_over() {
    assertThat(wide().page(Audience.STAFF, List.of("gone", "spare", "more", "actions")))
        .extracting(ListCell::column)
        .containsExactly("number", "spare", "actions");
  }

  @Test
  void rows_are_marked_where_the_list_says_how() {
    Row row = new Row("7", LocalDate.EPOCH);
    assertThat(rows().marked(Row::number).build().mark(row)).isEqualTo("7");
    assertThat(rows().build().isMarked()).isFalse();
    assertThatThrownBy(() -> rows().build().mark(row)).isInstanceOf(IllegalStateException.class);
  }
}
