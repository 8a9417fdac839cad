package app.kontor.web.order.lists;

import app.kontor.ordering.OrderDesk;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * What rows would be for a customer, for staff who enter an order: {@code POST /office/order-rows}
 * with {@code customer}, {@code channel} and {@code text}. It keeps nothing.
 */
@WebServlet("/office/order-rows")
public class OrderRowsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient OrderDesk desk;
  @Inject private transient RowsJson rows;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String customer = Objects.requireNonNullElse(request.getParameter("customer"), "");
    String text = Objects.requireNonNullElse(request.getParameter("text"), "");
    Channel channel =
        "EMAIL".equals(request.getParameter("channel"))
            ? Channel.EMAIL
            : "FAX".equals(request.getParameter("channel")) ? Channel.FAX : Channel.PHONE;
    rows.answer(response, () -> desk.check(new PartnerNumber(customer), channel, text));
  }
}
