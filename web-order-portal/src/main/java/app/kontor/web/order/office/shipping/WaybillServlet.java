package app.kontor.web.order.office.shipping;

import app.kontor.shipping.Shipping;
import app.kontor.web.common.page.Download;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives waybills to staff: {@code /office/waybill-file/pdf?waybill=WZ/2026/11/00042-1}. */
@WebServlet("/office/waybill-file/*")
public class WaybillServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Shipping shipping;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = request.getParameter("waybill");
    Shipping.WaybillPdf file = shipping.waybillPdf(code == null ? "" : code);
    Download.inline(response, file.fileName(), "application/pdf", file.content());
  }
}
