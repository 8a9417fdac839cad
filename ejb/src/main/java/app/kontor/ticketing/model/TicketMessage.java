package app.kontor.ticketing.model;

import app.kontor.platform.model.Part;
import app.kontor.ticketing.TicketDetail.Message;
import app.kontor.ticketing.TicketDetail.Side;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One message of a ticket; never changed. */
@Entity
@Table(name = "ticket_message")
public class TicketMessage extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "ticket_id", updatable = false)
  private Ticket ticket;

  private int position;

  @Enumerated(EnumType.STRING)
  private Side side;

  private boolean internal;
  private String author;

  @Lob private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @OneToMany(mappedBy = "message", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<TicketFile> files = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected TicketMessage() {}

  TicketMessage(
      Ticket ticket,
      int position,
      Side side,
      boolean internal,
      String author,
      String text,
      Instant writtenAt) {
    this.ticket = ticket;
    this.position = position;
    this.side = side;
    this.internal = internal;
    this.author = author;
    this.text = text;
    this.writtenAt = writtenAt;
  }

  void attach(int filePosition, NewFile file) {
    files.add(new TicketFile(this, filePosition, file));
  }

  /** The ticket it belongs to. */
  public Ticket ticket() {
    return ticket;
  }

  public int position() {
    return position;
  }

  public Side side() {
    return side;
  }

  public boolean isInternal() {
    return internal;
  }

  List<TicketFile> files() {
    return List.copyOf(files);
  }

  Message view() {
    return new Message(
        position,
        side,
        internal,
        author,
        writtenAt,
        text,
        files.stream().map(TicketFile::view).toList());
  }
}
