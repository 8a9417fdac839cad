package app.kontor.transfer.internal;

import app.kontor.platform.address.OutsideAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.Limits;
import app.kontor.platform.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a file from an address that somebody has typed. The machine that is connected must be one
 * of the open Internet: that is looked at on the open connection, before a byte is sent, so that no
 * name that leads elsewhere a moment later gets past. Redirects are not followed, and neither a
 * large nor an endless answer is read to its end.
 */
final class HttpsDownload {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 20_000;
  private static final Duration WHOLE = Duration.ofMinutes(5);
  private static final int OK = 200;
  private static final int CHUNK = 64 * 1024;

  private final long limit;
  private final Predicate<InetAddress> allowed;
  private final SSLSocketFactory sockets;

  /**
   * @param limit most bytes
   */
  HttpsDownload(long limit) {
    this(limit, OutsideAddress::isOutside, HttpsURLConnection.getDefaultSSLSocketFactory());
  }

  HttpsDownload(long limit, Predicate<InetAddress> allowed, SSLSocketFactory sockets) {
    this.limit = limit;
    this.allowed = allowed;
    this.sockets = sockets;
  }

  /**
   * The file, called as the address ends.
   *
   * @param login empty for an address that needs none
   * @throws InvalidInput at {@code address}: ADDRESS_NOT_OUTSIDE, ADDRESS_ANSWER with the status,
   *     ADDRESS_NO_ANSWER, FILE_TOO_LARGE
   */
  FileUpload get(String text, String login, Secret password) {
    URI address =
        OutsideAddress.parse(text)
            .orElseThrow(() -> new InvalidInput("address", "ADDRESS_NOT_OUTSIDE"));
    return get(address, login, password);
  }

  FileUpload get(URI address, String login, Secret password) {
    try {
      // said before anything is connected; what counts is looked at once more on the connection
      for (InetAddress machine : InetAddress.getAllByName(address.getHost())) {
        requireAllowed(machine);
      }
      HttpsURLConnection connection =
          (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
      try {
        return FileUpload.of(name(address), answer(connection, login, password));
      } finally {
        connection.disconnect();
      }
    } catch (NotOutside e) {
      throw new InvalidInput("address", "ADDRESS_NOT_OUTSIDE");
    } catch (IOException e) {
      throw new InvalidInput("address", "ADDRESS_NO_ANSWER", String.valueOf(address.getHost()));
    }
  }

  private void requireAllowed(@Nullable InetAddress machine) throws NotOutside {
    if (machine == null || !allowed.test(machine)) {
      throw new NotOutside();
    }
  }

  private byte[] answer(HttpsURLConnection connection, String login, Secret password)
      throws IOException {
    connection.setSSLSocketFactory(new Guarded());
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setUseCaches(false);
    if (!login.isEmpty()) {
      byte[] both = (login + ':' + password.reveal()).getBytes(StandardCharsets.UTF_8);
      connection.setRequestProperty(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
    int status = connection.getResponseCode();
    if (status != OK) {
      throw new InvalidInput("address", "ADDRESS_ANSWER", status);
    }
    try (InputStream in = connection.getInputStream()) {
      return bytes(in);
    }
  }

  private byte[] bytes(InputStream in) throws IOException {
    long until = System.nanoTime() + WHOLE.toNanos();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      all.write(chunk, 0, read);
      if (all.size() > limit) {
        throw new InvalidInput("address", "ADDRESS_TOO_LARGE", limit / Limits.MEGABYTE);
      }
      if (System.nanoTime() > until) {
        throw new IOException("too slow");
      }
    }
    return all.toByteArray();
  }

  /** The last part of the path, with an ending, for the file is known by its content. */
  private static String name(URI address) {
    String path = String.valueOf(address.getPath());
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() || last.equals("null") ? String.valueOf(address.getHost()) : last;
  }

  /** The connection was made to a machine that is not outside. */
  private static final class NotOutside extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Lets TLS begin on connections to machines outside alone. The plain socket is connected by the
   * connection itself, because this factory makes none: also not where that is tried as a last
   * resort after a refusal.
   */
  private final class Guarded extends SSLSocketFactory {
    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean close)
        throws IOException {
      try {
        requireAllowed(connected.getInetAddress());
      } catch (NotOutside e) {
        connected.close();
        throw e;
      }
      return sockets.createSocket(connected, host, port, close);
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new NotOutside();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new NotOutside();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new NotOutside();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new NotOutside();
    }
  }
}
