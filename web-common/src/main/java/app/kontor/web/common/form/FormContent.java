package app.kontor.web.common.form;

import app.kontor.platform.file.Sha256;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a form says, as a digest: the same for the same fields, button and files. */
final class FormContent {
  private FormContent() {}

  /** The digest; an empty text for a form with a password, of which nothing is remembered. */
  static String of(HttpServletRequest request) throws IOException, ServletException {
    MessageDigest digest = Sha256.digest();
    Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
    for (Map.Entry<String, String[]> field : fields.entrySet()) {
      if (field.getKey().toLowerCase(Locale.ROOT).contains("password")) {
        return "";
      }
      if (!FormNames.isTechnical(field.getKey()) && !field.getKey().equals("jfwid")) {
        add(digest, field.getKey());
        Arrays.stream(field.getValue()).forEach(value -> add(digest, value));
      }
    }
    if (isMultipart(request)) {
      for (Part part : request.getParts()) {
        addFile(digest, part);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest; an empty text also for a form whose files cannot be read. */
  static String orNothing(HttpServletRequest request) {
    try {
      return of(request);
    } catch (IOException | ServletException | IllegalStateException e) {
      return "";
    }
  }

  /** Whether the form came with files, or could have. */
  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static void addFile(MessageDigest digest, Part part) throws IOException {
    String name = part.getSubmittedFileName();
    if (name != null && !name.isBlank()) {
      add(digest, part.getName() + '/' + name + '/' + part.getSize());
      try (InputStream content = part.getInputStream()) {
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      }
    }
  }
}
