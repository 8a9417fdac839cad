package app.kontor.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that changes something, though it returns a value and is not audited. A use case that
 * returns nothing, or is audited, is a command without saying so. Commands run in read committed
 * and decide on rows they have locked or whose version is checked; all others read in one snapshot.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Command {}
