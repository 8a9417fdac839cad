package app.kontor.sharing;

import app.kontor.gate.CurrentActor;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Sent forms of the actor's company, or of all customers for staff. */
@Dependent
public class SubmissionList implements ListDefinition<SubmissionSummary> {
  public static final ListShape<SubmissionSummary> SHAPE =
      ListShape.<SubmissionSummary>named("submissions")
          .link("number", "common.number", SubmissionSummary::number, "submission")
          .tight()
          .text("form", "forms.form", SubmissionSummary::formCode)
          .text("customer", "office.forms.customer", SubmissionSummary::partnerName)
          .code("customer-number", "office.forms.customer", SubmissionSummary::partnerNumber)
          .text("sender", "forms.sent-by", SubmissionSummary::sentBy)
          .date("sent", "forms.sent-at", SubmissionSummary::sentAt)
          .status("status", "common.status", SubmissionSummary::status)
          .page(Audience.CUSTOMER, "number", "form", "sender", "sent", "status")
          .page(
              Audience.STAFF,
              ListCell.of("number"),
              ListCell.of("form"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("sender"),
              ListCell.of("sent"),
              ListCell.of("status"))
          .filter(FilterField.search("q", "office.forms.search"))
          .build();

  private final Forms forms;
  private final CurrentActor actor;

  @Inject
  public SubmissionList(Forms forms, CurrentActor actor) {
    this.forms = forms;
    this.actor = actor;
  }

  @Override
  public ListShape<SubmissionSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<SubmissionSummary> rows(FilterValues filter, PageRequest page) {
    SubmissionView asked = filter.constant("view", SubmissionView.class);
    SubmissionView view = asked == null ? SubmissionView.first(actor.get().isStaff()) : asked;
    return forms.submissions(view.filter(filter.text("q")), page);
  }
}
