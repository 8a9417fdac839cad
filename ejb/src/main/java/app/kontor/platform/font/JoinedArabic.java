package app.kontor.platform.font;

import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters in the forms they take beside each other (Unicode, Arabic Presentation Forms-B),
 * for printing with fonts whose own joining rules are not applied.
 */
public final class JoinedArabic {
  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;
  private static final int FIRST_OF_BLOCK = 0xfe80;
  private static final int TATWEEL = 0x640;
  private static final int LAM = 0x644;

  /** Letters of the block in its order with the number of forms each has there. */
  private static final int[][] LETTERS = {
    {0x621, 1}, {0x622, 2}, {0x623, 2}, {0x624, 2}, {0x625, 2}, {0x626, 4}, {0x627, 2},
    {0x628, 4}, {0x629, 2}, {0x62a, 4}, {0x62b, 4}, {0x62c, 4}, {0x62d, 4}, {0x62e, 4},
    {0x62f, 2}, {0x630, 2}, {0x631, 2}, {0x632, 2}, {0x633, 4}, {0x634, 4}, {0x635, 4},
    {0x636, 4}, {0x637, 4}, {0x638, 4}, {0x639, 4}, {0x63a, 4}, {0x641, 4}, {0x642, 4},
    {0x643, 4}, {0x644, 4}, {0x645, 4}, {0x646, 4}, {0x647, 4}, {0x648, 2}, {0x649, 2},
    {0x64a, 4}
  };

  /** Lam with alef: the second letter and the isolated form; the final form follows it. */
  private static final Map<Character, Character> LAM_ALEF =
      Map.of('\u0622', '\ufef5', '\u0623', '\ufef7', '\u0625', '\ufef9', '\u0627', '\ufefb');

  private static final Map<Character, char[]> FORMS = forms();

  private JoinedArabic() {}

  private static Map<Character, char[]> forms() {
    Map<Character, char[]> forms = new HashMap<>();
    int next = FIRST_OF_BLOCK;
    for (int[] letter : LETTERS) {
      char[] of = new char[letter[1]];
      for (int i = 0; i < of.length; i++) {
        of[i] = (char) next++;
      }
      forms.put((char) letter[0], of);
    }
    return forms;
  }

  /** The text in logical order with each letter in its form; other text stays as it is. */
  public static String of(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      char[] forms = FORMS.get(letter);
      int next = nextLetter(text, i);
      boolean before = joinsForward(text, previousLetter(text, i));
      Character ligature = next == i + 1 ? LAM_ALEF.get(text.charAt(next)) : null;
      if (letter == LAM && ligature != null) {
        joined.append((char) (ligature + (before ? 1 : 0)));
        i = next;
      } else if (forms == null) {
        joined.append(letter);
      } else {
        joined.append(form(forms, before, next >= 0 && canBeJoined(text.charAt(next))));
      }
    }
    return joined.toString();
  }

  private static char form(char[] forms, boolean before, boolean after) {
    boolean joinsAfter = after && forms.length == 4;
    boolean joinsBefore = before && forms.length > 1;
    if (joinsBefore) {
      return forms[joinsAfter ? MEDIAL : FINAL];
    }
    return forms[joinsAfter ? INITIAL : ISOLATED];
  }

  private static boolean joinsForward(String text, int position) {
    if (position < 0) {
      return false;
    }
    char[] forms = FORMS.get(text.charAt(position));
    return forms != null && forms.length == 4 || text.charAt(position) == TATWEEL;
  }

  private static boolean canBeJoined(char letter) {
    char[] forms = FORMS.get(letter);
    return forms != null && forms.length > 1 || letter == TATWEEL;
  }

  private static int nextLetter(String text, int from) {
    int i = from + 1;
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? i : -1;
  }

  private static int previousLetter(String text, int from) {
    int i = from - 1;
    while (i >= 0 && isMark(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
