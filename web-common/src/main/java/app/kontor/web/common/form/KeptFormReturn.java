package app.kontor.web.common.form;

import app.kontor.access.KeptForm;
import app.kontor.access.KeptForms;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the kept form a page's address names and puts it back into the page just built. */
@RequestScoped
public class KeptFormReturn {
  @EJB private KeptForms keptForms;
  @Inject private Visitor visitor;
  @Inject private KeptNotice notice;
  @Inject private FieldLabels labels;

  /** Called when the page is complete and nothing of it is written. */
  public void before(FacesContext context) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String id = request.getParameter(FormNames.KEPT);
    if (id == null || context.isPostback() || !visitor.isSignedIn() || id.length() > 100) {
      return;
    }
    Optional<KeptForm> kept = keptForms.find(id);
    if (kept.isPresent() && kept.get().path().equals(PageAddress.of(request))) {
      FormReplay replay = new FormReplay(context, kept.get());
      replay.run();
      notice.tell(labels.of(replay.lost()), kept.get().files(), replay.conflicts());
      for (KeptForm.Problem problem : kept.get().problems()) {
        context.addMessage(
            problem.field().isEmpty() ? null : problem.field(),
            new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.text(), null));
      }
    }
  }
}
