package app.kontor.billing.internal;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.Corrections;
import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.returns.ReturnNumber;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Corrections behind the gate; {@link CorrectionIssuer} plans and issues them. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CorrectionsBean implements Corrections {
  private final CurrentActor actor;
  private final CorrectionIssuer issuer;
  private final ReturnCorrections returned;
  private final Once once;

  @Inject
  public CorrectionsBean(
      CurrentActor actor, CorrectionIssuer issuer, ReturnCorrections returned, Once once) {
    this.actor = actor;
    this.issuer = issuer;
    this.returned = returned;
    this.once = once;
  }

  @Override
  @Allowed(Permission.INVOICE_ISSUE)
  public CorrectableInvoice correctable(DocumentNumber number) {
    return issuer.view(issuer.chain(number, actor.get().scope()));
  }

  @Override
  @Allowed(Permission.INVOICE_ISSUE)
  public CorrectionPreview preview(CorrectInvoice command) {
    return issuer.preview(command);
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public DocumentNumber correct(CorrectInvoice command) {
    return new DocumentNumber(
        once.run(
                "correct-invoice",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> {
                  DocumentNumber made = issuer.issue(command);
                  returned.noted(command, made);
                  return new Made(made.value());
                })
            .reference());
  }

  @Override
  @Allowed(Permission.INVOICE_ISSUE)
  public List<CorrectInvoice> proposed(ReturnNumber number) {
    return returned.proposed(number);
  }
}
