package app.kontor.platform.transaction;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a bean whose methods begin transactions of their own and change something: each statement sees
 * what was committed before it. What is decided must stand on rows that were locked before they
 * were read, on conditional updates or on versions.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ReadCommitted {}
