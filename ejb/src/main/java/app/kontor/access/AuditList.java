package app.kontor.access;

import app.kontor.access.AuditFilter.Outcome;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit trail, of the last days unless other dates are asked for. */
@Dependent
public class AuditList implements ListDefinition<AuditRow> {
  public static final ListShape<AuditRow> SHAPE =
      ListShape.<AuditRow>named("audit")
          .date("at", "office.audit.at", AuditRow::at)
          .tight()
          .text("person", "office.audit.person", AuditRow::person)
          .text("what", "office.audit.what", AuditList::what)
          .tight()
          .text("subject", "office.audit.subject", AuditRow::arguments)
          .wide()
          .status("outcome", "office.audit.outcome", AuditList::outcome)
          .page(Audience.STAFF, "at", "person", "what", "subject", "outcome")
          .filter(
              FilterField.search("person", "office.audit.person"),
              FilterField.search("what", "office.audit.what"),
              FilterField.choice(
                  "outcome", "office.audit.outcome", "common.all", List.of(Outcome.values())),
              FilterField.date("from", "common.from"),
              FilterField.date("to", "common.to"))
          .build();

  private static final int DAYS = 30;

  private final Audit audit;
  private final Sellers sellers;

  @Inject
  public AuditList(Audit audit, Sellers sellers) {
    this.audit = audit;
    this.sellers = sellers;
  }

  @Override
  public ListShape<AuditRow> shape() {
    return SHAPE;
  }

  @Override
  public Map<String, String> usual() {
    LocalDate today = sellers.today();
    return Map.of("from", today.minusDays(DAYS).toString());
  }

  @Override
  public Page<AuditRow> rows(FilterValues filter, PageRequest page) {
    return audit.list(
        new AuditFilter(
            filter.text("person"),
            filter.text("what"),
            filter.constant("outcome", Outcome.class),
            start(filter.date("from"), 0),
            start(filter.date("to"), 1)),
        page);
  }

  /** The beginning of a day, or of one some days later, where the seller is; null for none. */
  private @Nullable Instant start(@Nullable LocalDate day, int later) {
    return day == null ? null : sellers.startOf(day.plusDays(later));
  }

  private static Phrase what(AuditRow row) {
    return Phrase.of("audit.use-case." + row.useCase()).or("audit.use-case.other");
  }

  /** How it ended: done, or why it was refused. */
  private static Badge outcome(AuditRow row) {
    return row.outcome().equals("OK")
        ? new Badge(row.outcome(), Phrase.of("enum.Outcome.DONE"), "ok", "pi-check")
        : new Badge(
            row.outcome(),
            Phrase.of("audit.outcome." + row.outcome()).or("enum.Outcome.REFUSED"),
            "warn",
            "pi-ban");
  }
}
