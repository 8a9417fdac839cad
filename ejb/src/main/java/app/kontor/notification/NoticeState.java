package app.kontor.notification;

/** Whether somebody has read a notice. */
public enum NoticeState {
  UNREAD,
  READ
}
