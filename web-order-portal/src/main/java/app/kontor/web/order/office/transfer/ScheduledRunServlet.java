package app.kontor.web.order.office.transfer;

import app.kontor.transfer.RunView;
import app.kontor.transfer.TransferSchedules;
import app.kontor.web.common.page.Download;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The file of a run: the one it has written, to be saved, or the report of the one it has read. */
@WebServlet("/office/scheduled-run")
public class ScheduledRunServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient TransferSchedules schedules;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RunView run = schedules.run(String.valueOf(request.getParameter("run")));
    String transfer = run.transfer();
    if (transfer != null) {
      response.sendRedirect(
          request.getContextPath()
              + "/office/transfer.xhtml?transfer="
              + URLEncoder.encode(transfer, StandardCharsets.UTF_8));
      return;
    }
    TransferSchedules.WrittenFile file = schedules.file(run.reference());
    Download.attachment(response, file.name(), file.mediaType(), file.bytes(), file.size());
  }
}
