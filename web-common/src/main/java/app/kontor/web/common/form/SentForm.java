package app.kontor.web.common.form;

import app.kontor.access.CommandKey;
import app.kontor.access.CurrentActor;
import app.kontor.access.FormAnswers;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * The form this request sends: its token goes to the gate, and what followed its command is
 * remembered, so that sending it again leads to the same page and does nothing.
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

  /** Reads the form's token. */
  public void arrive(HttpServletRequest request) {
    String token = request.getParameter(FormNames.TOKEN);
    if (token != null) {
      commandKey.use(token);
    }
  }

  /** Remembers where the form led. */
  public void followed(FacesContext context, String address) {
    if (commandKey.isDone() && actor.get().isSignedIn()) {
      String message =
          context.getMessageList(null).stream()
              .filter(said -> FacesMessage.SEVERITY_INFO.equals(said.getSeverity()))
              .map(FacesMessage::getSummary)
              .findFirst()
              .orElse("");
      answers.remember(commandKey.token(), address, message);
      keeper.forget((HttpServletRequest) context.getExternalContext().getRequest());
    }
  }

  /** Leads to where the form led when it was sent first, and says that nothing was done twice. */
  public void repeat(FacesContext context) throws IOException {
    ExternalContext external = context.getExternalContext();
    Optional<FormAnswers.Answer> first = firstAnswer();
    String message =
        first
            .map(FormAnswers.Answer::message)
            .filter(said -> !said.isEmpty())
            .orElseGet(() -> texts.of("notice.already-done"));
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
