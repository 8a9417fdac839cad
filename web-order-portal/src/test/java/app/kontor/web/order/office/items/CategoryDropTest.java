package app.kontor.web.order.office.items;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.CategoryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a category comes to lie when it is dragged or moved by keys. */
class CategoryDropTest {
  private static final List<CategoryNode> TREE =
      List.of(node("A", null), node("A1", "A"), node("A2", "A"), node("B", null), node("C", null));

  private static CategoryNode node(String code, @Nullable String parent) {
    return new CategoryNode(code, parent, parent == null ? 0 : 1, 7, code, 0, 0, false, null);
  }

  @ParameterizedTest
  @CsvSource({
    "C,BEFORE,A2,A before A2",
    "A1,BEFORE,B,top before B",
    "C,INTO,A,A last",
    "C,UP,,top before B",
    "A,UP,,nowhere",
    "A,DOWN,,top before C",
    "B,DOWN,,top last",
    "C,DOWN,,nowhere",
    "B,IN,,A last",
    "A1,IN,,nowhere",
    "A1,OUT,,top before B",
    "B,OUT,,nowhere",
    "X,UP,,nowhere",
    "A,BEFORE,X,nowhere"
  })
  void it_lies_there(String moved, CategoryDrop.Place place, @Nullable String other, String where) {
    CategoryDrop drop = new CategoryDrop();
    drop.setMoved(moved);
    drop.setPlace(place);
    drop.setOther(other);
    assertThat(drop.over(TREE).map(CategoryDropTest::said).orElse("nowhere")).isEqualTo(where);
  }

  private static String said(CategoryDrop.Move move) {
    return (move.below() == null ? "top" : move.below())
        + (move.before() == null ? " last" : " before " + move.before());
  }
}
