package app.kontor.sharing;

import java.util.List;

/** What became of sending a form. */
public sealed interface SendOutcome {

  /** It is with the staff now, under this number. */
  record Sent(String number) implements SendOutcome {}

  /** It is kept as a draft; these fields need another look. */
  record Incomplete(List<FieldProblem> problems) implements SendOutcome {
    public Incomplete {
      problems = List.copyOf(problems);
    }
  }
}
