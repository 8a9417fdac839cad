package app.kontor.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody is told.
 *
 * @param subject number of what it is about
 * @param address of its page, from the host's root on
 * @param customer number and name of the customer whom it is about; empty for the own company
 * @param detail what else there is to say, as somebody wrote it; empty for nothing
 * @param unread whether its reader has not said that it was read
 */
public record Notice(
    long id,
    NoticeKind kind,
    String subject,
    String address,
    String customer,
    String detail,
    Instant happenedAt,
    boolean unread)
    implements Serializable {}
