package app.kontor.notification;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What a person wants to be told.
 *
 * @param kinds all that the person can be told of, in their order
 * @param wanted names of those that the person is told of
 */
public record NoticeChoices(List<NoticeKind> kinds, Set<String> wanted, Digest digest)
    implements Serializable {
  public NoticeChoices {
    kinds = List.copyOf(kinds);
    wanted = Set.copyOf(wanted);
  }
}
