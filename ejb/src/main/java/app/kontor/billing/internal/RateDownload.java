package app.kontor.billing.internal;

import app.kontor.billing.RatesNotFetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches a published table over HTTPS (plain HTTP only from this machine), follows no redirects
 * and reads no more than {@value #LIMIT} bytes.
 */
final class RateDownload {
  private static final int LIMIT = 8_000_000;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final String publisher;

  RateDownload(String publisher) {
    this.publisher = publisher;
  }

  /** The answer's body; empty if there is nothing under the address. */
  Optional<byte[]> get(URI address) {
    requireSafe(address);
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return read(response.statusCode(), body);
      }
    } catch (IOException e) {
      throw failed(e.getClass().getSimpleName() + " at " + address.getHost());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("interrupted");
    }
  }

  private Optional<byte[]> read(int status, InputStream body) throws IOException {
    if (status == NOT_FOUND) {
      return Optional.empty();
    }
    if (status != OK) {
      throw failed("status " + status);
    }
    byte[] bytes = body.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw failed("more than " + LIMIT + " bytes");
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
