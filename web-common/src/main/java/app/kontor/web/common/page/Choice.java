package app.kontor.web.common.page;

import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** One option of a select field. */
public record Choice(String value, String label) implements Serializable {
  /** Where people live; the other names of the tz database are abbreviations. */
  private static final Set<String> AREAS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  /** All languages by their own names. */
  public static List<Choice> languages() {
    return Languages.all().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  /** The zones of the tz database by their places. */
  public static List<Choice> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> AREAS.contains(id.split("/", -1)[0]))
        .sorted()
        .map(id -> new Choice(id, id.replace('_', ' ')))
        .toList();
  }
}
