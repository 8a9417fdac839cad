package app.kontor.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page with axe. Only what it finds wrong comes back: what passed is most of its work
 * and of its answer, and nobody reads it.
 */
final class Axe {
  /** Frames that run no scripts are left out: nothing in them ever answers axe. */
  private static final String RUN =
      """
      rules => axe.run(
          {exclude: [['iframe[sandbox]']]},
          {
            resultTypes: ['violations'],
            preload: false,
            ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})
          })
        .then(found => {
          if (found.passes.length + found.violations.length === 0) {
            throw new Error('axe checked nothing');
          }
          return found.violations.flatMap(
              rule => rule.nodes.map(node => rule.id + ' ' + node.target));
        })
      """;

  private Axe() {}

  /**
   * What is wrong on the page as it is now.
   *
   * @param rules that count; all if empty
   */
  static List<String> findings(Page page, String where, List<String> rules) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    List<String> findings = new ArrayList<>();
    if (page.evaluate(RUN, rules) instanceof List<?> wrong) {
      wrong.forEach(found -> findings.add(where + ": " + found));
    }
    return findings;
  }
}
