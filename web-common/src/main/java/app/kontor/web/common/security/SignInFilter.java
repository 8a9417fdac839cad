package app.kontor.web.common.security;

import app.kontor.access.KeptForms;
import app.kontor.access.SignIn;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.file.Limits;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.transaction.PageRead;
import app.kontor.web.common.form.FormKeeper;
import app.kontor.web.common.form.FormTurns;
import app.kontor.web.common.form.PageAddress;
import app.kontor.web.common.form.SentForm;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.PageRules;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.PortalKind;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every request's first step: headers, who is signed in, and whether the declared rule of the path
 * lets this person in. What is not declared, not in the person's portal or not permitted answers as
 * unknown; who has not signed in is asked to.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SignInFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> LOOKS = Set.of("GET", "HEAD");
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
  private static final Set<String> STARTS = Set.of("/", "/index.xhtml", "/office/index.xhtml");
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final String API = "/api/";
  private static final String SUGGESTIONS = "/suggest";

  @EJB private transient SignIn signIn;
  @EJB private transient KeptForms keptForms;
  @Inject private transient CurrentActor currentActor;
  @Inject private transient Visitor visitor;
  @Inject private transient Portal portal;
  @Inject private transient FormKeeper keeper;
  @Inject private transient SentForm sentForm;
  @Inject private transient Crowd crowd;
  @Inject private transient PageRead pageRead;
  @Inject private transient StrangersSeller strangers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    FormBody.open(request);
    try {
      if (isReadOnly(request)) {
        read(request, response, chain);
      } else {
        answer(request, LedByScript.of(request, response), chain);
      }
    } finally {
      if (RequestSize.isLarge(request)) {
        Leftover.bound();
      }
    }
  }

  /** A page that is only looked at; files and lists as files are sent while they are read. */
  private static boolean isReadOnly(HttpServletRequest request) {
    String path = path(request);
    return LOOKS.contains(request.getMethod())
        && (path.endsWith(".xhtml") || path.equals("/") || path.contains(SUGGESTIONS))
        && !path.startsWith(RESOURCES);
  }

  /** Reads the whole page in one snapshot, and sends it when the database is needed no more. */
  private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    pageRead.open();
    try {
      answer(request, new WholePage(response), chain);
    } finally {
      pageRead.close();
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = path(request);
    if (path.startsWith(RESOURCES)) {
      SecurityHeaders.every(request, response);
      chain.doFilter(request, response);
      return;
    }
    if (isPage(path)) {
      SecurityHeaders.facesPage(request, response);
    } else {
      SecurityHeaders.page(request, response);
    }
    if (isImpossible(request, response, path)) {
      return;
    }
    Optional<PageRules.Rule> rule = portal.rules().find(path);
    String token = Cookies.token(request);
    if (rule.filter(PageRules.Rule::isForStrangers).isEmpty()) {
      arrive(request, response, path, token);
    } else if (!arriveAsStranger(request, response, path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (isForged(request, path)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    boolean open = rule.isPresent() && rule.get().isPublic();
    boolean signedIn = currentActor.get().isSignedIn();
    boolean fits = RequestSize.keeps(request, RequestSize.limit(request, rule, signedIn));
    if (!open && !signedIn && !fits && isForm(request)) {
      askToSignInAgain(request, response, rule, token != null);
    } else if (!open && !signedIn && (fits || token != null)) {
      askToSignIn(request, response, fits);
    } else if (!fits) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      admit(request, response, chain, rule, path);
    }
  }

  /** What is not for strangers is no business of search engines either. */
  private void arrive(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      @Nullable String token) {
    response.setHeader("X-Robots-Tag", "noindex");
    if (token != null) {
      signIn.resume(token).ifPresent(this::welcome);
    }
    if (isPage(path) && currentActor.person().isEmpty()) {
      strangers.welcome(request, response);
    }
    visitor.arrive(request);
  }

  private boolean arriveAsStranger(
      HttpServletRequest request, HttpServletResponse response, String path) {
    if (!strangers.visit(request)) {
      return false;
    }
    visitor.arrive(request, Optional.of(strangers.language(request, response, isPage(path))));
    currentActor.become(currentActor.get().reading(visitor.getLocale()));
    return true;
  }

  private static boolean isPage(String path) {
    return path.endsWith(".xhtml") || path.equals("/");
  }

  /** The database answers: whoever comes knows from now on whose shop this is, error pages too. */
  private void welcome(Actor actor) {
    currentActor.become(actor);
    if (!portal.isSellerKnown()) {
      portal.getSeller();
    }
  }

  /** What no page takes, whoever sends it; refused before anything is looked up. */
  private static boolean isImpossible(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    String query = request.getQueryString();
    if (!METHODS.contains(request.getMethod()) && !path.startsWith(API)) {
      response.setHeader("Allow", String.join(", ", METHODS.stream().sorted().toList()));
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (query != null && query.length() > Limits.QUERY) {
      response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
    } else if (RequestSize.isBeyondAll(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      return false;
    }
    return true;
  }

  /** Lets the request in if the node has room for it now. */
  private void admit(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Optional<PageRules.Rule> rule,
      String path)
      throws IOException, ServletException {
    Optional<Crowd.Place> found = crowd.enter(request, currentActor.get());
    if (found.isEmpty()) {
      Overload.refuse(response, "no place for " + request.getMethod() + " " + path);
      return;
    }
    try (Crowd.Place place = found.get()) {
      FormBody.read(request);
      if (isTyped(request)) {
        // what is asked before and after the command is read together; the command ends the
        // snapshot
        pageRead.open();
      }
      if (rule.isPresent() && rule.get().isPublic()) {
        chain.doFilter(request, response);
      } else {
        enter(request, response, chain, rule, path);
      }
      if (response instanceof WholePage page) {
        pageRead.close();
        page.send();
      }
    } finally {
      pageRead.close();
    }
  }

  /** A form without files: its body has been read, so that nobody who sends slowly holds more. */
  private static boolean isTyped(HttpServletRequest request) {
    String type = request.getContentType();
    return "POST".equals(request.getMethod())
        && type != null
        && type.startsWith("application/x-www-form-urlencoded");
  }

  private void enter(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Optional<PageRules.Rule> rule,
      String path)
      throws IOException, ServletException {
    Actor actor = currentActor.get();
    if (STARTS.contains(path)) {
      Optional<String> other = otherStart(actor, path);
      if (other.isPresent()) {
        response.sendRedirect(other.get());
        return;
      }
    }
    if (rule.isEmpty() || !rule.get().permits(actor) || !portal.getKind().isFor(actor)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> elsewhere = keeper.ofAnother(request);
    if (elsewhere.isPresent()) {
      lead(request, response, elsewhere.get());
      return;
    }
    try (FormTurns.Turn turn = sentForm.arrive(request)) {
      chain.doFilter(request, response);
    }
  }

  /** A page's form, which has a token and can be kept. */
  private static boolean isForm(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && path(request).endsWith(".xhtml");
  }

  /** Where the actor begins instead: another portal, or the other side of this one. */
  private Optional<String> otherStart(Actor actor, String path) {
    List<PortalKind> portals = PortalKind.of(actor);
    if (!portals.contains(portal.getKind())) {
      return portals.stream().findFirst().map(kind -> kind.getPath() + "/");
    }
    String start = actor.isStaff() ? "/office/index.xhtml" : "/index.xhtml";
    Optional<PageRules.Rule> rule = portal.rules().find(start);
    if (rule.isPresent() && !rule.get().permits(actor)) {
      // a shop that is not open, or a person who only looks after documents
      return portal.navigation().of(actor).stream()
          .findFirst()
          .map(first -> portal.getKind().getPath() + first.path());
    }
    return path.equals(start) || rule.isEmpty()
        ? Optional.empty()
        : Optional.of(portal.getKind().getPath() + start);
  }

  /**
   * A form larger than strangers may send. Whose browser proves a session that has ended is a
   * person: the form is read and kept as far as the page would have taken it.
   */
  private void askToSignInAgain(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<PageRules.Rule> rule,
      boolean hadSession)
      throws IOException {
    Optional<Long> person = formerPerson(request);
    boolean fits =
        person.isPresent() && RequestSize.keeps(request, RequestSize.limit(request, rule, true));
    if (!fits && hadSession) {
      askToSignIn(request, response, false);
      return;
    }
    if (!fits) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Optional<Crowd.Place> found = crowd.enterFormer(request, person.get());
    if (found.isEmpty()) {
      Overload.refuse(response, "no place for a form of an ended session");
      return;
    }
    try (Crowd.Place place = found.get()) {
      askToSignIn(request, response, true);
    }
  }

  private Optional<Long> formerPerson(HttpServletRequest request) {
    String token = Cookies.formerToken(request);
    return token == null
        ? Optional.empty()
        : keptForms.personOf(Sha256.hex(token.getBytes(StandardCharsets.UTF_8)));
  }

  private void askToSignIn(HttpServletRequest request, HttpServletResponse response, boolean fits)
      throws IOException {
    String next = request.getRequestURI();
    if (request.getQueryString() != null) {
      next += "?" + request.getQueryString();
    }
    if (isForm(request) && fits) {
      FormBody.read(request);
      next = keeper.again(request);
    } else if (isForm(request)) {
      next = PageFailures.withNotice(PageAddress.of(request));
    } else if (!SAFE.contains(request.getMethod())) {
      next =
          PageFailures.withNotice(
              SafeTarget.referer(request.getHeader("Referer"), host(request)).orElse(next));
    }
    String address =
        request.getContextPath()
            + "/login.xhtml?next="
            + URLEncoder.encode(next, StandardCharsets.UTF_8);
    lead(request, response, address);
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      PartialRedirect.send(response, address);
    } else {
      response.sendRedirect(address);
    }
  }

  /** A change that another site's page started. */
  private static boolean isForged(HttpServletRequest request, String path) {
    if (SAFE.contains(request.getMethod()) || path.startsWith(API)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return !origin.endsWith("://" + host(request));
    }
    String referer = request.getHeader("Referer");
    return referer != null
        && !referer.matches("https?://" + Pattern.quote(host(request)) + "(/.*)?");
  }

  static String host(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host == null ? "" : host;
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
