package app.kontor.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The caller from outside must hold one of the permissions; where none is named, nobody may. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
  /** Any one of these suffices. */
  Permission[] value() default {};

  /** Any one of those in these sets suffices, too. */
  PermissionSet[] of() default {};

  /** Whether a call from outside is written to the audit trail, with its outcome. */
  boolean audit() default false;
}
