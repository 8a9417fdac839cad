/** Workers, lanes and leases of jobs and outbox messages. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.work.internal;
