package app.kontor.web.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.security.Failures.Kind;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.ParameterLimitException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.primefaces.csp.CspException;

class FailuresTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new ViewExpiredException("/order.xhtml"), Kind.EXPIRED),
        arguments(new FacesException(new CspException("Missing CSP nonce")), Kind.EXPIRED),
        arguments(new FacesException(new PageNotLoaded("an order")), Kind.EXPIRED),
        arguments(new ProtectedViewException(), Kind.FORBIDDEN),
        arguments(new FacesException(InvalidInput.required("text")), Kind.REFUSED),
        arguments(new InvalidInput("order", "UNKNOWN_ORDER", "1"), Kind.UNKNOWN),
        arguments(new ChangedMeanwhile(), Kind.REFUSED),
        arguments(new EJBException(new OptimisticLockException()), Kind.REFUSED),
        arguments(new IllegalStateException(new RequestTooBigException()), Kind.TOO_LARGE),
        arguments(new RuntimeException(new ParameterLimitException("5000")), Kind.TOO_LARGE),
        arguments(new RuntimeException(new ClosedChannelException()), Kind.MALFORMED),
        arguments(
            new EJBException(
                new PersistenceException(
                    new SQLNonTransientConnectionException("Socket error", "08000"))),
            Kind.BUSY),
        arguments(
            new EJBException(
                new RuntimeException(new SQLException("IJ000655: No managed connections"))),
            Kind.BUSY),
        arguments(new EJBException(new SQLException("Data too long", "22001")), Kind.DEFECT),
        arguments(new IllegalStateException("a mistake of ours"), Kind.DEFECT));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_means(Exception failure, Kind kind) {
    assertThat(Failures.kind(failure)).isEqualTo(kind);
  }
}
