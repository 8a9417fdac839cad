/** Rows of jobs and outbox messages. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.work.model;
