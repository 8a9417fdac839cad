package app.kontor.banking.internal.kept;

import app.kontor.banking.ReasonView;
import app.kontor.banking.internal.match.Evidence;
import app.kontor.platform.json.JsonLibrary;
import java.util.List;

/** Why an allocation was made or taken back. */
public record Reasons(List<Reason> reasons) {
  public Reasons {
    reasons = List.copyOf(reasons);
  }

  /** One reason; see {@link ReasonView}. */
  public record Reason(String code, int weight, List<String> arguments) {
    public Reason {
      arguments = List.copyOf(arguments);
    }

    static Reason of(Evidence evidence) {
      return new Reason(evidence.code().name(), evidence.weight(), evidence.arguments());
    }

    ReasonView view() {
      return new ReasonView(code, weight, arguments);
    }
  }

  /** What the matcher found. */
  public static Reasons of(List<Evidence> evidence) {
    return new Reasons(evidence.stream().map(Reason::of).toList());
  }

  /** What a person saw. */
  public static Reasons seen(List<ReasonView> reasons) {
    return new Reasons(
        reasons.stream()
            .map(one -> new Reason(one.code(), one.weight(), one.arguments()))
            .toList());
  }

  /** A single reason that speaks neither for nor against. */
  public static Reasons remark(String code, List<String> arguments) {
    return new Reasons(List.of(new Reason(code, 0, arguments)));
  }

  /** For the column. */
  public String json() {
    return reasons.isEmpty() ? "" : JsonLibrary.write(this);
  }

  /** As people see them. */
  public static List<ReasonView> read(String column) {
    return column.isEmpty()
        ? List.of()
        : JsonLibrary.read(column, Reasons.class).reasons().stream().map(Reason::view).toList();
  }
}
