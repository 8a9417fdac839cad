package app.kontor.platform.table;

import java.util.List;

/**
 * What was read of a table file and what was not.
 *
 * @param sheet the sheet that was read; empty for separated text
 * @param others the other sheets with rows, hidden ones too
 * @param hiddenRows how many rows with text the sheet hides; they were read like the others
 */
public record TableFacts(String sheet, List<String> others, long hiddenRows) {
  static final TableFacts PLAIN = new TableFacts("", List.of(), 0);

  public TableFacts {
    others = List.copyOf(others);
  }
}
