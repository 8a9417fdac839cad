package app.kontor.web.common.form;

import app.kontor.access.KeptForm;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole-page post ends in a redirect, also where the page named none: to itself, saying what was
 * done, with what was typed and what is wrong with it, or in the page's next step. So no page in
 * the browser's history is the answer to a post, and neither Back nor reloading asks to send
 * anything again. What was sent and answered before leads to the same answer. Named in {@code
 * faces-config.xml}.
 */
public class RedirectAfterPost implements PhaseListener {
  private static final long serialVersionUID = 1L;
  private static final int LARGEST_PAGE = 256 * 1024;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
      repeatIfAnswered(context);
    } else if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
      if (isAnswer(context)) {
        answer(context);
      } else {
        holdBack(context);
      }
    }
  }

  /** The cookie of what was done is taken back only when the page that tells it is complete. */
  private static void holdBack(FacesContext context) {
    if (!context.isPostback() && !context.getMessageList().isEmpty()) {
      context.getExternalContext().setResponseBufferSize(LARGEST_PAGE);
    }
  }

  private static void repeatIfAnswered(FacesContext context) {
    try {
      Beans.of(SentForm.class).repeatIfAnswered(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(FacesContext context) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    FormKeeper keeper = Beans.of(FormKeeper.class);
    if (context.getMaximumSeverity() == null) {
      redirect(context, NextStep.of(context).flatMap(step -> keeper.atStep(request, step)));
    } else {
      redirect(context, keeper.withProblems(request, problems(context)));
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (event.getPhaseId() == PhaseId.INVOKE_APPLICATION
        && FacesMessage.SEVERITY_INFO.equals(context.getMaximumSeverity())
        && isAnswer(context)) {
      HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
      context.getExternalContext().getFlash().setKeepMessages(true);
      redirect(context, Optional.of(PageAddress.of(request)));
    }
  }

  /** The page itself would be the answer to a post of somebody signed in. */
  private static boolean isAnswer(FacesContext context) {
    return !context.getResponseComplete()
        && context.isPostback()
        && !context.getPartialViewContext().isAjaxRequest()
        && Beans.of(Visitor.class).isSignedIn();
  }

  private static void redirect(FacesContext context, Optional<String> address) {
    if (address.isPresent()) {
      try {
        context.getExternalContext().redirect(address.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      context.responseComplete();
    }
  }

  private static List<KeptForm.Problem> problems(FacesContext context) {
    List<KeptForm.Problem> problems = new ArrayList<>();
    Iterator<@Nullable String> fields = context.getClientIdsWithMessages();
    while (fields.hasNext()) {
      String field = fields.next();
      for (FacesMessage message : context.getMessageList(field)) {
        problems.add(new KeptForm.Problem(field == null ? "" : field, message.getSummary()));
      }
    }
    return problems;
  }
}
