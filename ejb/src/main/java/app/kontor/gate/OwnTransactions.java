package app.kontor.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case with slow work in it: the gate opens no transaction, the use case runs short ones of
 * its own before and after, so that nothing is locked and no connection is held meanwhile. It is
 * not repeated as a whole.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnTransactions {}
