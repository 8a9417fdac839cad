package app.kontor.web.order.office.transfer;

import app.kontor.platform.json.JsonLibrary;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How far a file is, as JSON, for pages that look again by themselves. */
@WebServlet("/office/transfer-progress")
public class TransferProgressServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Transfers transfers;

  /**
   * @param percent done
   */
  public record Answer(boolean running, int percent) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    TransferView file = transfers.file(String.valueOf(request.getParameter("transfer")));
    response.setContentType("application/json; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(JsonLibrary.write(new Answer(file.state().isRunning(), file.progress())));
  }
}
