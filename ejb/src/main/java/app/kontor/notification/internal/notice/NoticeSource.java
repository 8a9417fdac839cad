package app.kontor.notification.internal.notice;

import app.kontor.notification.NoticeKind;
import java.util.List;

/**
 * Kinds of notices of one capability. An {@code @ApplicationScoped} class that implements it is all
 * it takes to be offered; it observes the capability's events in their transaction and tells them
 * by {@link NoticeBoard}.
 */
interface NoticeSource {

  /** Its kinds; each with texts {@code notice.<name>}. */
  List<NoticeKind> kinds();
}
