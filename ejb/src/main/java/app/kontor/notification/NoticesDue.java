package app.kontor.notification;

import app.kontor.gate.Actor;
import app.kontor.party.Seller;
import java.time.Instant;
import java.util.List;

/**
 * Somebody wants to be told by mail now what is new.
 *
 * @param news one at least, the latest first
 * @param until what happened since then is told the next time
 */
public record NoticesDue(Seller seller, Actor reader, List<Notice> news, Instant until) {
  public NoticesDue {
    news = List.copyOf(news);
  }
}
