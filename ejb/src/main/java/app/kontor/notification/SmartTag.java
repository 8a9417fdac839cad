package app.kontor.notification;

import java.io.Serializable;

/**
 * Something a template can show. Its label is the text {@code mailtag.<name>} of the bundles.
 *
 * @param name as written in a template, for example {@code "order.number"}; a column of a list is
 *     named by the list: {@code "order.lines.name"}
 * @param kind what it is
 * @param example its value in the sample mail, in the template's language
 */
public record SmartTag(String name, Kind kind, String example) implements Serializable {

  /** How a tag is used. */
  public enum Kind {
    /** One value: <code>${order.number}</code>. */
    TEXT,
    /** A ready table, on a line of its own and not in a subject: <code>${order.goods}</code>. */
    TABLE,
    /** Several rows: <code>&lt;#list order.lines as line&gt;${line.name}&lt;/#list&gt;</code>. */
    LIST,
    /** A value of each row of a list. */
    COLUMN
  }

  /** The text to insert into a template. */
  public String snippet() {
    return switch (kind) {
      case TEXT, TABLE -> "${" + name + "}";
      case LIST -> "<#list " + name + " as line></#list>";
      case COLUMN -> "${line" + name.substring(name.lastIndexOf('.')) + "}";
    };
  }
}
