package app.kontor.platform.model;

import java.lang.reflect.Field;

/** Gives an aggregate what it has once it is stored. */
public final class Persisted {
  private Persisted() {}

  /** The same aggregate as it is read with this id and version. */
  public static <T extends Aggregate> T as(T aggregate, long id, long version) {
    set(Part.class, "id", aggregate, id);
    set(Aggregate.class, "version", aggregate, version);
    return aggregate;
  }

  private static void set(Class<?> type, String name, Object of, Object value) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      field.set(of, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
