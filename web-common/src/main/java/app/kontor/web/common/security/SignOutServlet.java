package app.kontor.web.common.security;

import app.kontor.access.SignIn;
import app.kontor.web.common.page.Cookies;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends the session of all portals. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient SignIn signIn;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = Cookies.token(request);
    if (token != null) {
      signIn.signOut(token);
    }
    Cookies.clearToken(request, response);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setHeader("Clear-Site-Data", "\"cache\"");
    response.sendRedirect(request.getContextPath() + "/login.xhtml?out=1");
  }
}
