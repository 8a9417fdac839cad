package app.kontor.platform.schema.internal;

import app.kontor.platform.model.ColumnPrefix;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/** Gives the columns of embedded values the {@link ColumnPrefix} of their field. */
final class ColumnPrefixes {
  private ColumnPrefixes() {}

  static void apply(Session session) {
    for (ClassDescriptor owner : session.getDescriptors().values()) {
      for (DatabaseMapping mapping : owner.getMappings()) {
        if (mapping instanceof AggregateObjectMapping embedded) {
          prefix(owner.getJavaClass(), embedded.getAttributeName())
              .ifPresent(
                  prefix ->
                      translate(
                          embedded, session.getDescriptor(embedded.getReferenceClass()), prefix));
        }
      }
    }
  }

  /** The columns of the value are those of its class until the session begins. */
  private static void translate(
      AggregateObjectMapping embedded, ClassDescriptor value, String prefix) {
    for (DatabaseMapping part : value.getMappings()) {
      String column = part.getField().getName();
      embedded.addFieldNameTranslation(prefix + column.toLowerCase(Locale.ROOT), column);
    }
  }

  private static Optional<String> prefix(Class<?> owner, String attribute) {
    return Stream.<Class<?>>iterate(owner, type -> type != null, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.getName().equals(attribute))
        .findFirst()
        .map((Field field) -> field.getAnnotation(ColumnPrefix.class))
        .map(ColumnPrefix::value);
  }
}
