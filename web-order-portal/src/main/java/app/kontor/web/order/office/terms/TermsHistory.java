package app.kontor.web.order.office.terms;

import app.kontor.access.Audit;
import app.kontor.access.AuditRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The latest changes of terms, for the pages they are made on. */
@Named
@RequestScoped
public class TermsHistory {
  @EJB private Audit audit;

  private final Map<String, List<AuditRow>> read = new HashMap<>();

  /** The latest changes through the use cases of an interface, latest first. */
  public List<AuditRow> of(String useCases) {
    return read.computeIfAbsent(
        useCases,
        name ->
            audit.changes(
                Stream.of("add", "change", "remove").map(verb -> name + '.' + verb).toList()));
  }
}
