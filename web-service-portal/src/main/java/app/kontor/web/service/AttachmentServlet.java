package app.kontor.web.service;

import app.kontor.ticketing.TicketingRefusal.UnknownTicket;
import app.kontor.ticketing.Tickets;
import app.kontor.web.common.page.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file of a ticket: {@code ?ticket=<number>&file=<position>}. */
@WebServlet("/download/attachment/*")
public class AttachmentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @Inject
  private Tickets tickets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = String.valueOf(request.getParameter("ticket"));
    String position = String.valueOf(request.getParameter("file"));
    if (!position.matches("\\d{1,6}")) {
      throw new UnknownTicket(number);
    }
    Tickets.FileContent file = tickets.file(number, Integer.parseInt(position));
    Download.attachment(response, file.name(), file.mediaType(), file.in(), file.size());
  }
}
