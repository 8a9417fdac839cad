package app.kontor.billing.internal;

import app.kontor.billing.RatesNotFetched;
import app.kontor.platform.file.LimitedBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a published table over HTTPS (plain HTTP only from this machine), follows no redirects
 * and reads no more than {@value #LIMIT} bytes. A bank that sends its answer drop by drop is given
 * up too, because jobs wait for each other.
 */
final class RateDownload {
  private static final int LIMIT = 8_000_000;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(45);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final String publisher;
  private final Duration whole;
  private final int limit;

  RateDownload(String publisher) {
    this(publisher, WHOLE, LIMIT);
  }

  /**
   * @param whole until the last byte is there
   */
  RateDownload(String publisher, Duration whole, int limit) {
    this.publisher = publisher;
    this.whole = whole;
    this.limit = limit;
  }

  /** An address from the settings. */
  URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw failed("not an address: " + text);
    }
  }

  /** The answer's body; empty if there is nothing under the address. */
  Optional<byte[]> get(URI address) {
    requireSafe(address);
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(limit));
    try {
      HttpResponse<byte[]> response = answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
      return body(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failed("no whole answer within " + whole.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw failed(reason(e) + " at " + address.getHost());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failed("interrupted");
    }
  }

  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : String.valueOf(cause == null ? null : cause.getClass().getSimpleName());
  }

  private Optional<byte[]> body(int status, byte[] bytes) {
    if (status == NOT_FOUND) {
      return Optional.empty();
    }
    if (status != OK) {
      throw failed("status " + status);
    }
    return Optional.of(bytes);
  }

  private void requireSafe(URI address) {
    String host = String.valueOf(address.getHost());
    boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here)) {
      throw failed("the address does not begin with https://");
    }
  }

  RatesNotFetched failed(String reason) {
    return new RatesNotFetched(publisher, reason);
  }
}
