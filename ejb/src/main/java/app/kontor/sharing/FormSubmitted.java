package app.kontor.sharing;

/** A partner's person has sent a form. */
public record FormSubmitted(
    long sellerId, long partnerId, String submissionNumber, String formCode) {}
