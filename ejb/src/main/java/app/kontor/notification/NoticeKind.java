package app.kontor.notification;

import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.io.Serializable;

/**
 * Something that people are told of where they work. Its words are {@code notice.<name>} in each
 * language.
 *
 * @param name capital letters and underscores; stored
 * @param place where it stands among the kinds, in tens; unique
 * @param staff whether the seller's people are told, else the customer's
 * @param permission whom of them
 * @param page address of what it is about, from the host's root on, up to what names it
 */
public record NoticeKind(String name, int place, boolean staff, Permission permission, String page)
    implements Serializable {

  /** Whether the person is told of it. */
  public boolean isFor(Actor reader) {
    return reader.isSignedIn() && reader.isStaff() == staff && reader.may(permission);
  }

  /** Key of its words. */
  public String textKey() {
    return "notice." + name;
  }
}
