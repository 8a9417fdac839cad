package app.kontor.web.order.lists;

import app.kontor.money.UnitPrice;
import app.kontor.ordering.Basket;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.Shortage;
import app.kontor.platform.failure.BusinessException;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.ShortageWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a row of quick order, the same on the page, in its script and in its file. */
@Named
@RequestScoped
public class RowWords {
  @Inject private Texts texts;
  @Inject private Visitor visitor;
  @Inject private ShortageWords shortages;

  /** Why a row is refused; empty if it is not. */
  public String refusal(CheckedRow row) {
    BusinessException refusal = row.refusal();
    return refusal == null ? "" : texts.refusal(refusal);
  }

  /** What is worth knowing of a row that is taken: what it is counted with, what is short. */
  public String remark(CheckedRow row) {
    if (row.typed().heading()) {
      return texts.of("quick-order.heading");
    }
    Integer same = row.sameAs();
    Basket.Line line = row.together();
    Shortage shortage = line == null ? null : line.shortage();
    return String.join(
        " ",
        Stream.of(
                row.hidden().isEmpty()
                    ? ""
                    : texts.of("quick-order.own", row.typed().item(), row.hidden().get(0)),
                same == null ? "" : texts.of("quick-order.same", same),
                shortage == null ? "" : shortages.of(shortage))
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /**
   * What one of the unit costs; empty if that is not known.
   *
   * @param decimals with which the prices above and below it are shown
   */
  public String price(CheckedRow row, int decimals) {
    Basket.Line line = row.together();
    UnitPrice price = line == null ? null : line.shownPrice();
    return price == null ? "" : visitor.formats().price(price, decimals);
  }

  /** What the row costs; empty if that is not known. */
  public String net(CheckedRow row) {
    return said(row.net());
  }

  /** What is free now; empty for who is not told. */
  public String free(CheckedRow row) {
    Basket.Line line = row.together();
    return line == null || line.item().isService() ? "" : said(line.free());
  }

  /** The item's name; empty if it is not known. */
  public String name(CheckedRow row) {
    Basket.Line line = row.together();
    return line == null ? "" : line.item().name();
  }

  /** How much is wanted, with its unit; empty if that is not known. */
  public String quantity(CheckedRow row) {
    return row.portion() == null ? "" : visitor.formats().any(row.portion().sold());
  }

  /**
   * The nearest quantities that can be ordered, as they would be typed; none where that is fine.
   */
  public List<String> next(CheckedRow row) {
    BusinessException refusal = row.refusal();
    if (refusal == null) {
      return List.of();
    }
    return switch (refusal.code()) {
      case "NOT_A_MULTIPLE" -> Stream.of(2, 3).map(at -> typed(refusal, at)).distinct().toList();
      case "BELOW_MINIMUM" -> List.of(typed(refusal, 1));
      default -> List.of();
    };
  }

  private String typed(BusinessException refusal, int at) {
    return visitor.formats().number(new BigDecimal(refusal.args().get(at).toString()));
  }

  private String said(@Nullable Object value) {
    return value == null ? "" : visitor.formats().any(value);
  }
}
