package app.kontor.web.order.lists;

import app.kontor.ordering.QuickOrder;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What rows of quick order would do, as JSON for the page's script: {@code POST /quick-order-rows}
 * with {@code text}. It puts nothing anywhere.
 */
@WebServlet("/quick-order-rows")
public class QuickRowsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient QuickOrder quickOrder;
  @Inject private transient RowsJson rows;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = request.getParameter("text");
    rows.answer(response, () -> quickOrder.check(text == null ? "" : text));
  }
}
