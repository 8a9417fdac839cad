package app.kontor.billing.internal.render;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/**
 * Cuts a text into runs of one writing direction, in the order they are printed (Unicode UAX 9).
 */
final class WritingDirection implements BidiSplitter {
  private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
  private Integer[] order = {};

  @Override
  public void setParagraph(String paragraph, byte direction) {
    int flags =
        direction == RTL
            ? Bidi.DIRECTION_RIGHT_TO_LEFT
            : direction == LTR
                ? Bidi.DIRECTION_LEFT_TO_RIGHT
                : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    bidi = new Bidi(paragraph, flags);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
    }
    order = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
    if (runs > 0) {
      Bidi.reorderVisually(levels, 0, order, 0, runs);
    }
  }

  @Override
  public int countTextRuns() {
    return order.length;
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    int run = order[index];
    int start = bidi.getRunStart(run);
    byte direction = bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL;
    return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? LTR
        : RTL;
  }
}
