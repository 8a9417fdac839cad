package app.kontor.returns;

import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The seller's reasons for returns, in the order in which they are offered. */
@Dependent
public class ReturnReasonList implements ListDefinition<ReturnReasonList.Row> {
  public static final ListShape<Row> SHAPE =
      ListShape.<Row>named("return-reasons")
          .link("code", "return-reasons.code", row -> row.reason().code(), "reason")
          .text("name", "common.name", Row::name)
          .number("place", "return-reasons.place", row -> row.reason().place())
          .status("status", "common.status", ReturnReasonList::status)
          .page(Audience.STAFF, "code", "name", "place", "status")
          .whole()
          .build();

  private final ReturnReasons reasons;
  private final Parties parties;
  private final CurrentActor actor;

  @Inject
  public ReturnReasonList(ReturnReasons reasons, Parties parties, CurrentActor actor) {
    this.reasons = reasons;
    this.parties = parties;
    this.actor = actor;
  }

  /** A reason in the reader's language. */
  public record Row(ReturnReasonData reason, String name) {}

  @Override
  public ListShape<Row> shape() {
    return SHAPE;
  }

  @Override
  public Page<Row> rows(FilterValues filter, PageRequest page) {
    Locale reader = actor.get().language();
    Locale sellers = parties.seller().language();
    List<Row> rows =
        reasons.all().stream()
            .map(reason -> new Row(reason, reason.name(reader, sellers)))
            .toList();
    return new Page<>(rows.stream().skip(page.offset()).limit(page.limit()).toList(), rows.size());
  }

  private static Badge status(Row row) {
    return row.reason().active()
        ? Badge.of("DONE", "return-reasons.offered")
        : Badge.of("INACTIVE", "return-reasons.not-offered");
  }
}
