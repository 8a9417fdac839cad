package app.kontor.gate;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code @Stateless} bean: every public method is a use case behind the gate, in one
 * transaction, and declares exactly one of {@link Allowed}, {@link Open} and {@link Within}; a bean
 * with an undeclared method does not deploy.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCases {}
