package app.kontor.web.service;

import app.kontor.platform.file.FilePolicy;
import app.kontor.platform.file.FileUpload;
import app.kontor.ticketing.WriteMessage;
import app.kontor.web.common.form.Uploads;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of a ticket while somebody writes it: its text and its files. */
public class MessageForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String text = "";
  private transient @Nullable List<Part> files;

  /**
   * The message as written.
   *
   * @param key of the form
   * @param ticket its number
   */
  WriteMessage to(String ticket, String key) {
    return new WriteMessage(key, ticket, text, uploads());
  }

  List<FileUpload> uploads() {
    return Uploads.of(files);
  }

  /** The endings of files that are taken. */
  public String getAccept() {
    return FilePolicy.endings();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public @Nullable List<Part> getFiles() {
    return files;
  }

  public void setFiles(@Nullable List<Part> files) {
    this.files = files;
  }
}
