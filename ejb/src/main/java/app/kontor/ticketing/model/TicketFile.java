package app.kontor.ticketing.model;

import app.kontor.platform.model.Part;
import app.kontor.ticketing.TicketDetail.Attachment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A file of a message, with the facts its list shows; the content is in the file store. */
@Entity
@Table(name = "ticket_file")
public class TicketFile extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "message_id", updatable = false)
  private TicketMessage message;

  private int position;

  @Column(name = "file_id")
  private long fileId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @SuppressWarnings("NullAway.Init")
  protected TicketFile() {}

  TicketFile(TicketMessage message, int position, NewFile file) {
    this.message = message;
    this.position = position;
    this.fileId = file.id();
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
  }

  /** The message it belongs to. */
  public TicketMessage message() {
    return message;
  }

  public int position() {
    return position;
  }

  /** The handle in the file store. */
  public long fileId() {
    return fileId;
  }

  public Attachment view() {
    return new Attachment(position, name, mediaType, size);
  }
}
