package app.kontor.web.order.quotations;

import app.kontor.quoting.QuotationFile;
import app.kontor.quoting.QuotationLinks;
import app.kontor.web.common.page.Download;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the PDF of a version to whoever has the link: {@code ?token=<token>&kind=<version>}. */
@WebServlet("/public/offer-file")
public class OfferDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @EJB
  private QuotationLinks links;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    QuotationFile file =
        links.file(
            String.valueOf(request.getParameter("token")),
            QuotationDownload.sent(request.getParameter("kind")));
    Download.inline(response, file.name(), "application/pdf", file.content());
  }
}
