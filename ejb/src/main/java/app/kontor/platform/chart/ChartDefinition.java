package app.kontor.platform.chart;

import app.kontor.gate.Permission;
import java.util.List;
import java.util.Map;

/**
 * A chart of bars on the first page of staff. A {@code @Dependent} class of a capability that
 * implements it is all it takes to be shown; its texts are {@code chart.<name>} (what it is
 * called), {@code chart.<name>.bars} (what its bars are, as the heading of a column) and {@code
 * chart.<name>.<series>}, in the capability's bundle in each language.
 */
public interface ChartDefinition {

  /** Its name in texts, in small letters with hyphens; unique. */
  String name();

  /** Where it stands among the charts, in tens; unique. */
  int place();

  /** Who sees it; staff only, whoever else may do the same with rows of their own. */
  Permission permission();

  /** The page of the order portal that shows the rows: {@code "/office/orders.xhtml"}. */
  String page();

  /** What that page is asked, by the keys of its filter; empty for what it usually shows. */
  Map<String, String> filter();

  /** The names of what is counted in each bar, the lowest part first. */
  List<String> series();

  /**
   * The bars from left to right, for the actor's seller as of now. Asked by pages of every day: its
   * counts come out of an index, and are no more than a few dozen.
   */
  List<ChartBar> bars();
}
