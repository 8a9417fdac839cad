package app.kontor.web.order.documents;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentFile;
import app.kontor.billing.DocumentNumber;
import app.kontor.web.common.page.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the PDF of a document: {@code ?number=<document number>}; others' numbers are unknown. */
@WebServlet("/download/billing/*")
public class BillingDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @Inject
  private Billing billing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DocumentFile file =
        billing.download(new DocumentNumber(String.valueOf(request.getParameter("number"))));
    Download.inline(response, file.name(), file.mediaType(), file.content());
  }
}
