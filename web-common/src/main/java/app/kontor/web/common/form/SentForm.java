package app.kontor.web.common.form;

import app.kontor.access.FormAnswers;
import app.kontor.gate.CommandKey;
import app.kontor.gate.CurrentActor;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The form this request sends: its token goes to the gate, and what followed its command is
 * remembered, so that sending it again leads to the same page and does nothing. A form that was
 * answered already is answered again before its page is looked at, which may not be what it was.
 */
@RequestScoped
public class SentForm {
  private static final int TRIES = 10;
  private static final int PAUSE_MILLIS = 200;

  @EJB private FormAnswers answers;
  @Inject private FormKeeper keeper;
  @Inject private CommandKey commandKey;
  @Inject private CurrentActor actor;
  @Inject private Texts texts;
  @Inject private FormTurns turns;

  /** Reads the form's token and waits until the same form sent just before is answered. */
  public FormTurns.Turn arrive(HttpServletRequest request) {
    String token = request.getParameter(FormNames.TOKEN);
    if (token != null) {
      commandKey.use(token);
    }
    return commandKey.token().isEmpty() ? FormTurns.free() : turns.await(commandKey.token());
  }

  /** Leads to where the form led if just that was sent and answered before. */
  void repeatIfAnswered(FacesContext context) throws IOException {
    if (commandKey.token().isEmpty() || !actor.get().isSignedIn()) {
      return;
    }
    Optional<FormAnswers.Answer> first = answers.find(commandKey.token());
    if (first.isPresent() && first.get().isOf(content(context))) {
      lead(context, first);
    }
  }

  /** Remembers where the form led, unless something was wrong with it. */
  public void followed(FacesContext context, String address) {
    if (commandKey.isDone() && actor.get().isSignedIn() && !isRefused(context)) {
      String message =
          context.getMessageList(null).stream()
              .filter(said -> FacesMessage.SEVERITY_INFO.equals(said.getSeverity()))
              .map(FacesMessage::getSummary)
              .findFirst()
              .orElse("");
      answers.remember(commandKey.token(), content(context), address, message);
      // what leads to a further step of its own page has just been kept for it
      if (!address.contains(FormNames.KEPT + "=")) {
        keeper.forget((HttpServletRequest) context.getExternalContext().getRequest());
      }
    }
  }

  private static boolean isRefused(FacesContext context) {
    FacesMessage.Severity most = context.getMaximumSeverity();
    return most != null && most.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
  }

  private static String content(FacesContext context) {
    try {
      return FormContent.of((HttpServletRequest) context.getExternalContext().getRequest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException("a form with files was read before", e);
    }
  }

  /** Leads to where the form led when it was sent first; its command was found done just now. */
  public void repeat(FacesContext context) throws IOException {
    lead(context, firstAnswer());
  }

  /** Leads there and says what was said there, or that nothing was done twice. */
  private void lead(FacesContext context, Optional<FormAnswers.Answer> first) throws IOException {
    ExternalContext external = context.getExternalContext();
    String message =
        (first.map(FormAnswers.Answer::message).orElse("") + ' ' + texts.of("notice.already-done"))
            .strip();
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, message, null));
    external.getFlash().setKeepMessages(true);
    external.redirect(
        first
            .map(FormAnswers.Answer::address)
            .orElseGet(() -> PageAddress.of((HttpServletRequest) external.getRequest())));
    context.responseComplete();
  }

  /** The first sending may just have ended and still be writing down where it led. */
  private Optional<FormAnswers.Answer> firstAnswer() {
    Optional<FormAnswers.Answer> found = answers.find(commandKey.token());
    for (int i = 0; found.isEmpty() && i < TRIES; i++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return found;
      }
      found = answers.find(commandKey.token());
    }
    return found;
  }
}
