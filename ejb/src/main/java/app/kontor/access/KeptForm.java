package app.kontor.access;

import java.util.List;
import java.util.Map;

/**
 * What a person had typed into one form when the server could not take it.
 *
 * @param path the page's path with its portal and query
 * @param form the form's id on the page
 * @param fields names and values as the browser sent them, without passwords and technical fields
 * @param files names of the files that had been chosen; their content is not kept
 * @param problems what was wrong with it, in the person's language
 * @param conflict somebody else changed what the form is about meanwhile
 */
public record KeptForm(
    String path,
    String form,
    Map<String, List<String>> fields,
    List<String> files,
    List<Problem> problems,
    boolean conflict) {

  public KeptForm {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * What was wrong.
   *
   * @param field the field's id on the page, or an empty text
   */
  public record Problem(String field, String text) {}
}
