package app.kontor.web.order.documents;

import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFile;
import app.kontor.einvoice.EInvoices;
import app.kontor.web.common.page.Download;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives the files of an e-invoice: {@code invoice?number=<document number>} its XML, {@code
 * receipt?number=…} KSeF's receipt; others' numbers are unknown.
 */
@WebServlet("/download/e-invoice/*")
public class EInvoiceDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a stateless proxy; servlets are not passivated
  @EJB
  private EInvoices invoices;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EInvoiceFile.Part part =
        "/receipt".equals(request.getPathInfo())
            ? EInvoiceFile.Part.RECEIPT
            : EInvoiceFile.Part.INVOICE;
    EInvoiceFile file =
        invoices.file(new DocumentNumber(String.valueOf(request.getParameter("number"))), part);
    Download.attachment(response, file.name(), "application/xml", file.content());
  }
}
