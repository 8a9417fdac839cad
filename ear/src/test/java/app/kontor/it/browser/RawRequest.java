package app.kontor.it.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written byte by byte, as no browser would send it. */
final class RawRequest implements AutoCloseable {
  private static final int PATIENCE = 60_000;
  private final Socket socket;

  private RawRequest(Socket socket) {
    this.socket = socket;
  }

  /** Opens a connection and sends this much; the lines are separated as the protocol asks. */
  static RawRequest begin(String text) {
    try {
      Socket socket = new Socket("127.0.0.1", KontorServer.running().configuration().port());
      socket.setSoTimeout(PATIENCE);
      RawRequest request = new RawRequest(socket);
      request.send(text.replace("\n", "\r\n"));
      return request;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends more of it. */
  void send(String more) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(more.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** All that comes back until the connection ends or there is nothing more for a second. */
  String answer() {
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[16 * 1024];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        socket.setSoTimeout(1000);
      }
    } catch (IOException e) {
      // nothing more came, or the server has closed it; what it said before counts
      return answer.toString();
    }
    return answer.toString();
  }

  /** The status of the answer; 0 if there was none. */
  int status() {
    String line = answer();
    return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
