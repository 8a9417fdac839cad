package app.kontor.platform.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the columns of an embedded value begin with in the table of its owner: {@code "ship_"} for
 * {@code ship_name}, {@code ship_street} and so on. Jakarta Persistence would have each column
 * named at each use.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ColumnPrefix {
  /** With the low line at its end. */
  String value();
}
