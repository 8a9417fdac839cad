package app.kontor.sharing;

import org.jspecify.annotations.Nullable;

/**
 * Which sent forms a list shows; drafts are never in one.
 *
 * @param text beginning of the number, part of customer's or sender's name
 * @param formCode one form, or empty for all
 * @param status SENT, DONE, or null for both
 */
public record SubmissionFilter(String text, String formCode, @Nullable SubmissionStatus status) {
  public static SubmissionFilter all() {
    return new SubmissionFilter("", "", null);
  }
}
