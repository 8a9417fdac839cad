package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.TypedFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The orders that the warehouse has to issue. */
class OrdersToIssueListTest {
  @Test
  void only_those_that_goods_may_leave_for_are_asked_for() {
    Asked ordering = new Asked(new Page<>(List.of(), 0));
    PageRequest second = PageRequest.page(2, 25);
    new OrdersToIssueList(ordering.as(Ordering.class)).rows(TypedFilter.empty(), second);
    assertThat(ordering.calls()).containsExactly("toDespatch");
    assertThat(ordering.arguments()).containsExactly(null, second);
  }

  @Test
  void the_warehouse_is_told_what_goes_where_and_when_but_no_amounts() {
    assertThat(OrdersToIssueList.SHAPE.page(Audience.STAFF))
        .extracting(ListCell::column)
        .containsExactly(
            "number",
            "customer",
            "placed",
            "requested",
            "delivery",
            "status",
            "payment",
            "parts",
            "lines");
    assertThat(OrdersToIssueList.SHAPE.column("number").opens()).isEqualTo("order");
  }
}
