package app.kontor.web.common.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Holds a page back until it is complete: a reader on a slow line then waits for text and not for
 * the database connection that the page was read with, and a page that fails half-way leaves
 * nothing behind. What grows beyond a bound goes out as it comes.
 */
final class WholePage extends HttpServletResponseWrapper {
  /** Characters. */
  private static final int USUAL = 48 * 1024;

  /** Characters: the longest order's page has a tenth of it. */
  static final int MOST = 4 * 1024 * 1024;

  private final HeldText text = new HeldText();
  private @Nullable PrintWriter writer;
  private @Nullable Writer through;

  WholePage(HttpServletResponse response) {
    super(response);
  }

  @Override
  public PrintWriter getWriter() {
    PrintWriter known = writer;
    if (known == null) {
      text.expect(USUAL);
      known = new PrintWriter(new Held());
      writer = known;
    }
    return known;
  }

  /** Sends what was held back. */
  void send() throws IOException {
    if (text.length() > 0) {
      // as bytes, because the response's own writer turns one letter after the other into them
      byte[] page = text.bytes(Charset.forName(getCharacterEncoding()));
      text.clear();
      super.getOutputStream().write(page);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (writer == null || through != null) {
      super.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    text.clear();
    writer = null;
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    text.clear();
  }

  @Override
  public void sendError(int status) throws IOException {
    text.clear();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    text.clear();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    text.clear();
    super.sendRedirect(location);
  }

  private final class Held extends Writer {
    @Override
    public void write(char[] characters, int start, int length) throws IOException {
      Writer out = through;
      if (out == null && text.length() + length > MOST) {
        send();
        out = new OutputStreamWriter(WholePage.super.getOutputStream(), getCharacterEncoding());
        through = out;
      }
      if (out == null) {
        text.append(characters, start, length);
      } else {
        out.write(characters, start, length);
      }
    }

    @Override
    public void write(String string, int start, int length) throws IOException {
      if (through == null && text.length() + length <= MOST) {
        text.append(string, start, start + length);
      } else {
        write(string.substring(start, start + length).toCharArray(), 0, length);
      }
    }

    @Override
    public void write(int character) throws IOException {
      if (through == null && text.length() < MOST) {
        text.append((char) character);
      } else {
        write(new char[] {(char) character}, 0, 1);
      }
    }

    @Override
    public void flush() throws IOException {
      if (through != null) {
        through.flush();
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
