package app.kontor.web.common.form;

import app.kontor.access.FormAnswers;
import app.kontor.access.KeptForm;
import app.kontor.access.KeptForms;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.Sha256;
import app.kontor.web.common.page.Cookies;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps what a request brought that the page could not take. */
@RequestScoped
public class FormKeeper {
  private static final String SHA_256 = "[0-9a-f]{64}";
  private static final String CONFLICT = FormKeeper.class.getName() + ".conflict";

  @EJB private KeptForms keptForms;
  @EJB private FormAnswers answers;
  @Inject private CurrentActor actor;

  /**
   * The page's address to load again instead: with its query, the reason, and the id under which
   * what was typed is kept with its token, if it could be. A form that was answered before leads to
   * its answer.
   */
  public String again(HttpServletRequest request) {
    Optional<String> answered = answered(request);
    if (answered.isPresent()) {
      return PageAddress.with(answered.get(), FormNames.NOTICE, FormNames.DONE);
    }
    String address = PageAddress.with(PageAddress.of(request), FormNames.NOTICE, FormNames.EXPIRED);
    return keep(request, form(request, List.of()).map(form -> withToken(request, form)))
        .map(id -> PageAddress.with(address, FormNames.KEPT, id))
        .orElse(address);
  }

  /**
   * Where a form leads that was written while the actor was somebody else, which is also the same
   * person at another seller: to its page as it is for the actor, with nothing done. What was typed
   * is kept for whoever typed it. Empty for the actor's own forms.
   */
  public Optional<String> ofAnother(HttpServletRequest request) {
    String session = request.getParameter(FormNames.SESSION);
    if (session == null || !session.matches(SHA_256) || session.equals(own(request))) {
      return Optional.empty();
    }
    return keptForms
        .personOf(session)
        .filter(person -> person != actor.get().deskId())
        .map(person -> elsewhere(request, session));
  }

  private static String own(HttpServletRequest request) {
    String token = Cookies.token(request);
    return token == null ? "" : Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }

  private String elsewhere(HttpServletRequest request, String session) {
    String address =
        PageAddress.with(PageAddress.of(request), FormNames.NOTICE, FormNames.ELSEWHERE);
    try {
      return form(request, List.of())
          .flatMap(form -> keptForms.keepFor(session, form))
          .map(id -> PageAddress.with(address, FormNames.KEPT, id))
          .orElse(address);
    } catch (InvalidInput tooLarge) {
      return address;
    }
  }

  /** Where the same form led, if the person of its session had sent it before. */
  private Optional<String> answered(HttpServletRequest request) {
    String session = request.getParameter(FormNames.SESSION);
    String token = request.getParameter(FormNames.TOKEN);
    if (session == null || !session.matches(SHA_256) || token == null || token.length() > 60) {
      return Optional.empty();
    }
    return answers
        .findFor(session, token)
        .filter(answer -> answer.isOf(FormContent.orNothing(request)))
        .map(FormAnswers.Answer::address)
        .map(PageAddress::plain);
  }

  /** The token comes back too: if the form's command was done and nobody saw it, it stays done. */
  private static KeptForm withToken(HttpServletRequest request, KeptForm form) {
    String token = request.getParameter(FormNames.TOKEN);
    if (token == null || token.length() > 60) {
      return form;
    }
    Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
    fields.put(FormNames.TOKEN, List.of(token));
    return new KeptForm(
        form.path(), form.form(), fields, form.files(), form.problems(), form.conflict());
  }

  /**
   * The page's address to load again with what was typed and what is wrong with it; empty if the
   * form could not be kept.
   */
  public Optional<String> withProblems(
      HttpServletRequest request, List<KeptForm.Problem> problems) {
    return keep(request, form(request, problems))
        .map(id -> PageAddress.with(PageAddress.of(request), FormNames.KEPT, id));
  }

  /** The page's address to load again in another step. */
  Optional<String> atStep(HttpServletRequest request, NextStep step) {
    return form(request, List.of())
        .map(step::of)
        .map(keptForms::keep)
        .map(id -> PageAddress.with(PageAddress.of(request), FormNames.KEPT, id));
  }

  /** The request's form was taken; what was kept of it goes. */
  void forget(HttpServletRequest request) {
    form(request, List.of()).ifPresent(form -> keptForms.forget(form.path(), form.form()));
  }

  private Optional<String> keep(HttpServletRequest request, Optional<KeptForm> form) {
    String session = request.getParameter(FormNames.SESSION);
    boolean signedIn = actor.get().isSignedIn();
    if (!signedIn && (session == null || !session.matches(SHA_256)) || form.isEmpty()) {
      return Optional.empty();
    }
    try {
      return signedIn
          ? Optional.of(keptForms.keep(form.get()))
          : keptForms.keepFor(String.valueOf(session), form.get());
    } catch (InvalidInput tooLarge) {
      return Optional.empty();
    }
  }

  /** The form the request sends, by the field in which a form names itself. */
  private static Optional<KeptForm> form(
      HttpServletRequest request, List<KeptForm.Problem> problems) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String form = "";
    for (Map.Entry<String, String[]> sent : request.getParameterMap().entrySet()) {
      String name = sent.getKey();
      if (sent.getValue().length == 1 && name.equals(sent.getValue()[0])) {
        form = form.isEmpty() || name.length() < form.length() ? name : form;
      }
      if (!FormNames.isTechnical(name) && !name.toLowerCase(Locale.ROOT).contains("password")) {
        fields.put(name, List.of(sent.getValue()));
      }
    }
    fields.keySet().removeAll(PageAddress.names(request.getQueryString()));
    fields.remove(form);
    List<String> files = files(request);
    return form.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KeptForm(
                PageAddress.of(request), form, fields, files, problems, isConflict(request)));
  }

  /** The request was refused because somebody else had changed the same thing. */
  public static void noteConflict(HttpServletRequest request) {
    request.setAttribute(CONFLICT, true);
  }

  private static boolean isConflict(HttpServletRequest request) {
    return request.getAttribute(CONFLICT) != null;
  }

  private static List<String> files(HttpServletRequest request) {
    if (!FormContent.isMultipart(request)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (name != null && !name.isBlank()) {
          names.add(name);
        }
      }
    } catch (IOException | ServletException | IllegalStateException e) {
      return names;
    }
    return names;
  }
}
