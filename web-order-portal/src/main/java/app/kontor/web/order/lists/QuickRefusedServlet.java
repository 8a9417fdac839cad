package app.kontor.web.order.lists;

import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.QuickOrder;
import app.kontor.platform.failure.BusinessException;
import app.kontor.web.common.export.SheetDownload;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows of quick order as a workbook, each with its reason: {@code POST
 * /quick-order-refused} with {@code text}. Mended there, they can be loaded again.
 */
@WebServlet("/quick-order-refused")
public class QuickRefusedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient QuickOrder quickOrder;
  @Inject private transient RowWords words;
  @Inject private transient Texts texts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = request.getParameter("text");
    List<CheckedRow> rows;
    try {
      rows = quickOrder.check(text == null ? "" : text);
    } catch (BusinessException refusal) {
      Refusals.send(request, response, texts.refusal(refusal));
      return;
    }
    List<List<@Nullable Object>> sheet = new ArrayList<>();
    sheet.add(
        List.of(
            texts.of("common.number"),
            texts.of("common.quantity"),
            texts.of("lists.unit"),
            texts.of("quick-order.reason"),
            texts.of("quick-order.line")));
    for (CheckedRow row : rows) {
      if (row.isRefused()) {
        sheet.add(
            List.of(
                row.typed().item(),
                row.typed().quantity(),
                row.typed().unit(),
                words.refusal(row),
                row.typed().line()));
      }
    }
    SheetDownload.send(response, texts.of("quick-order.refused.file") + ".xlsx", sheet);
  }
}
