package app.kontor.web.common.tag;

import app.kontor.platform.file.UploadLimit;
import app.kontor.web.common.page.Texts;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The file chooser inside {@code k:upload}. It keeps the {@link UploadLimit} the page names, and
 * says of each file what is wrong with it; an empty one is refused, not left out.
 */
public class FileInput extends HtmlInputFile {
  public static final String TYPE = "app.kontor.FileInput";

  @Override
  public void decode(FacesContext context) {
    if (isMultipart(context)) {
      super.decode(context);
    } else {
      // a form that was sent without files; reading parts would fail
      setValid(true);
    }
  }

  @Override
  public void validate(FacesContext context) {
    List<String> problems = isMultipart(context) ? problems(context) : List.of();
    if (problems.isEmpty()) {
      super.validate(context);
      return;
    }
    for (String problem : problems) {
      context.addMessage(
          getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, null));
    }
    setSubmittedValue(null);
    setValid(false);
  }

  private List<String> problems(FacesContext context) {
    UploadLimit limit = Functions.limit(KontorComponent.text(this, "limit"));
    Texts texts = Words.of(context).texts();
    List<String> problems = new ArrayList<>();
    List<Part> chosen = chosen(context);
    if (chosen.size() > limit.files()) {
      problems.add(texts.of("upload.many", limit.files()));
    }
    for (Part part : chosen) {
      if (part.getSize() == 0) {
        problems.add(texts.of("upload.empty", name(part)));
      } else if (part.getSize() > limit.bytes()) {
        problems.add(texts.of("upload.large", name(part), limit.megabytes()));
      }
    }
    return problems;
  }

  private List<Part> chosen(FacesContext context) {
    String clientId = getClientId(context);
    try {
      return request(context).getParts().stream()
          .filter(part -> clientId.equals(part.getName()) && !name(part).isEmpty())
          .toList();
    } catch (IOException | ServletException e) {
      throw new FacesException(e);
    }
  }

  private static String name(Part part) {
    @Nullable String name = part.getSubmittedFileName();
    return name == null
        ? ""
        : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static boolean isMultipart(FacesContext context) {
    @Nullable String type = request(context).getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}
