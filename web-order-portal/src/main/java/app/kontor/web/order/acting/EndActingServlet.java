package app.kontor.web.order.acting;

import app.kontor.access.ActingFor;
import app.kontor.gate.Acting;
import app.kontor.gate.CurrentActor;
import app.kontor.web.common.page.Cookies;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ends acting for a customer's person and leads back to the customer. */
@WebServlet("/end-acting")
public class EndActingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient ActingFor actingFor;
  @Inject private transient CurrentActor actor;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Acting acting = actor.get().acting();
    String token = Cookies.token(request);
    if (token != null) {
      actingFor.end(token).ifPresent(fresh -> Cookies.setToken(request, response, fresh));
    }
    response.sendRedirect(
        request.getContextPath()
            + (acting == null
                ? "/"
                : "/office/customer.xhtml?customer="
                    + URLEncoder.encode(acting.companyNumber(), StandardCharsets.UTF_8)));
  }
}
