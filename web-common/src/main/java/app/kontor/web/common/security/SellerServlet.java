package app.kontor.web.common.security;

import app.kontor.access.SignIn;
import app.kontor.access.UnknownSeller;
import app.kontor.web.common.form.FormNames;
import app.kontor.web.common.page.Cookies;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes over to another of the person's sellers and begins at its start page, for what was looked at
 * is the other seller's. Only a page that waits with what was typed there is led back to.
 */
@WebServlet("/seller")
public class SellerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient SignIn signIn;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = Cookies.token(request);
    Optional<Long> seller = number(request.getParameter("seller"));
    if (token == null || seller.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Cookies.setToken(request, response, signIn.goOver(token, seller.get()));
      StrangersSeller.remember(request, response, seller.get());
    } catch (UnknownSeller e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.sendRedirect(
        SafeTarget.referer(request.getHeader("Referer"), SignInFilter.host(request))
            .filter(page -> page.contains(FormNames.KEPT + '='))
            .orElse(request.getContextPath() + "/"));
  }

  private static Optional<Long> number(@Nullable String text) {
    return text == null || !text.matches("\\d{1,18}")
        ? Optional.empty()
        : Optional.of(Long.valueOf(text));
  }
}
