package app.kontor.web.common.page;

/**
 * A page was sent whose data the server no longer has, or never had because its address names
 * nothing: it has to be opened again.
 */
public class PageNotLoaded extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what is missing, for the log
   */
  public PageNotLoaded(String what) {
    super("the page has not loaded " + what);
  }
}
