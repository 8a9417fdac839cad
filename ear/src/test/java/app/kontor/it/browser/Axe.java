package app.kontor.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Looks at a page with axe. Only what it finds wrong comes back: what passed is most of its work
 * and of its answer, and nobody reads it.
 */
final class Axe {
  /** Frames that run no scripts are left out: nothing in them ever answers axe. */
  private static final String RUN =
      """
      rules => kontorAxe().run(
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

  /**
   * A page names few colours many times, and axe reads each as if it had never seen it, in all ways
   * a colour may be written: that was half of what it did.
   */
  private static final String COLOURS_ONCE =
      """
      const colours = axe.commons.color.Color.prototype;
      const parse = colours.parseString;
      const known = new Map();
      colours.parseString = function (text) {
        const seen = known.get(text);
        if (seen) {
          [this.r, this.g, this.b, this.alpha] = seen;
        } else {
          parse.call(this, text);
          known.set(text, [this.r, this.g, this.b, this.alpha]);
        }
        return this;
      };
      """;

  /**
   * In the page itself; frames are looked at from there, as far as that can be. What axe is made of
   * is read when it is asked first, so that pages which only lead on do not pay for it.
   */
  private static final String SCRIPT =
      "if (window === window.top) {\nwindow.kontorAxe = () => {\nif (!window.axe) {\n"
          + AxeBuilder.getAxeScript()
          + "\n"
          + COLOURS_ONCE
          + "}\nreturn window.axe;\n};\n}";

  /** Pages that bring axe along wherever they go, so that it is not sent to each address again. */
  private static final Set<Page> EQUIPPED = Collections.newSetFromMap(new WeakHashMap<>());

  /** What moves to another colour has arrived there; what turns for ever is not waited for. */
  private static final String SETTLED =
      """
      () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        .then(() => Promise.allSettled(document.getAnimations()
          .filter(moving => Number.isFinite(moving.effect.getComputedTiming().endTime))
          .map(moving => moving.finished)))
        .then(() => true)
      """;

  private Axe() {}

  /** Turns the page to light or dark, and comes back when its colours are those of the theme. */
  static void turn(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(SETTLED);
  }

  /**
   * What is wrong on the page as it is now.
   *
   * @param rules that count; all if empty
   */
  static List<String> findings(Page page, String where, List<String> rules) {
    if (EQUIPPED.add(page)) {
      page.addInitScript(SCRIPT);
      page.evaluate(SCRIPT);
    }
    List<String> findings = new ArrayList<>();
    if (page.evaluate(RUN, rules) instanceof List<?> wrong) {
      wrong.forEach(found -> findings.add(where + ": " + found));
    }
    return findings;
  }
}
