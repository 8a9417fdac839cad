package app.kontor.web.common.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What a page that was loaded again says about what had been typed. */
@Named("keptNotice")
@RequestScoped
public class KeptNotice {
  private boolean back;
  private List<Lost> lost = List.of();
  private List<String> files = List.of();
  private List<Conflict> conflicts = List.of();

  /** An entry whose field is not on the page any more. */
  public record Lost(String label, String text) {}

  /** A field that somebody else has changed: what is stored now and what was typed. */
  public record Conflict(String label, String stored, String typed) {}

  void tell(List<Lost> notBack, List<String> chosenFiles, List<Conflict> changed) {
    conflicts = List.copyOf(changed);
    back = true;
    lost = List.copyOf(notBack);
    files = List.copyOf(chosenFiles);
  }

  /** Every field that was sent is back in its place. */
  public boolean isComplete() {
    return back && lost.isEmpty();
  }

  /** Fields in which what was typed differs from what somebody else has stored meanwhile. */
  public List<Conflict> getConflicts() {
    return conflicts;
  }

  /** Entries that could not be put back, with what had been typed. */
  public List<Lost> getLost() {
    return lost;
  }

  /** Files that had been chosen; a browser takes them from people's hands only. */
  public String getFiles() {
    return String.join(", ", files);
  }
}
