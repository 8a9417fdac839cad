package app.kontor.web.common.page;

import app.kontor.platform.language.PlainLetters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sends files to the browser with names after RFC 6266 and without leaving room for surprises. */
public final class Download {
  private static final String PDF = "application/pdf";
  private static final Set<String> SHOWN_IN_BROWSER =
      Set.of(PDF, "image/png", "image/jpeg", "image/webp");
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

  private Download() {}

  /** Shows the file in the browser if its type is harmless there, else offers it for saving. */
  public static void inline(
      HttpServletResponse response, String fileName, String mediaType, byte[] content)
      throws IOException {
    inline(response, fileName, mediaType, new ByteArrayInputStream(content), content.length);
  }

  /** As the other, from a stream, which is closed. */
  public static void inline(
      HttpServletResponse response, String fileName, String mediaType, InputStream in, long length)
      throws IOException {
    String how = SHOWN_IN_BROWSER.contains(mediaType) ? "inline" : "attachment";
    send(response, how, fileName, mediaType, in, length);
  }

  /** Offers the file for saving. */
  public static void attachment(
      HttpServletResponse response, String fileName, String mediaType, byte[] content)
      throws IOException {
    attachment(response, fileName, mediaType, new ByteArrayInputStream(content), content.length);
  }

  /** As the other, from a stream, which is closed. */
  public static void attachment(
      HttpServletResponse response, String fileName, String mediaType, InputStream in, long length)
      throws IOException {
    send(response, "attachment", fileName, mediaType, in, length);
  }

  /** The headers of a file to save whose length is not known yet; the caller writes it. */
  public static void head(HttpServletResponse response, String fileName, String mediaType) {
    head(response, "attachment", fileName, mediaType);
  }

  /** The header's value for a file name in any script. */
  static String disposition(String how, String fileName) {
    String clean = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
    String ascii = PlainLetters.of(clean).replaceAll("[^\\x20-\\x7e]|[\"%;]", "_");
    String encoded = URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20");
    return how + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }

  /** Alone in a sandbox, except for a PDF to be shown: browsers' viewers do not start in one. */
  static String policy(String how, String mediaType) {
    return how.equals("inline") && mediaType.equals(PDF) ? POLICY : POLICY + "; sandbox";
  }

  private static void send(
      HttpServletResponse response,
      String how,
      String fileName,
      String mediaType,
      InputStream in,
      long length)
      throws IOException {
    try (in) {
      head(response, how, fileName, mediaType);
      response.setContentLengthLong(length);
      in.transferTo(response.getOutputStream());
    }
  }

  private static void head(
      HttpServletResponse response, String how, String fileName, String mediaType) {
    response.setContentType(mediaType);
    response.setHeader("Content-Disposition", disposition(how, fileName));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", policy(how, mediaType));
    response.setHeader("Cache-Control", "private, no-store");
  }
}
