package app.kontor.web.order.orders;

import app.kontor.ordering.OrderFiles;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.UnknownOrder;
import app.kontor.web.common.page.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file of an order: {@code ?order=<number>&file=<id>}. */
@WebServlet("/download/order/*")
public class OrderFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @Inject
  private OrderFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OrderNumber number = new OrderNumber(String.valueOf(request.getParameter("order")));
    String id = String.valueOf(request.getParameter("file"));
    if (!id.matches("\\d{1,18}")) {
      throw new UnknownOrder(number);
    }
    OrderFiles.Content file = files.file(number, Long.parseLong(id));
    Download.attachment(response, file.name(), file.mediaType(), file.in(), file.size());
  }
}
