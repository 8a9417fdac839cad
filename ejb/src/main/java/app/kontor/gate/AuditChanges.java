package app.kontor.gate;

import jakarta.enterprise.context.RequestScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the running command changes: values before and after, for the audit trail. A command notes
 * them; the gate writes them with the command's row and forgets them when the command fails.
 */
@RequestScoped
public class AuditChanges {
  private static final Set<String> NOT_TOLD = Set.of("key", "version");

  private final List<Change> changes = new ArrayList<>();

  /**
   * One value that changed.
   *
   * @param field its name, for the label
   */
  public record Change(String field, @Nullable Object before, @Nullable Object after) {}

  /** Notes a value if it differs; a number with more zeros behind the point is the same. */
  public void note(String field, @Nullable Object before, @Nullable Object after) {
    if (!isSame(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }

  private static boolean isSame(@Nullable Object before, @Nullable Object after) {
    return before instanceof BigDecimal one && after instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : Objects.equals(before, after);
  }

  /** Notes every component in which two records of one type differ. */
  public void compare(Record before, Record after) {
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      if (!NOT_TOLD.contains(component.getName())) {
        Object old = value(component, before);
        Object fresh = value(component, after);
        if (component.getType().getName().equals("app.kontor.party.Address")
            && old instanceof Record one
            && fresh instanceof Record other) {
          compare(one, other);
        } else {
          note(component.getName(), old, fresh);
        }
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** What was noted; nothing is left. */
  public List<Change> take() {
    List<Change> noted = List.copyOf(changes);
    changes.clear();
    return noted;
  }
}
