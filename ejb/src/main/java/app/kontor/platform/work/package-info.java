/** Work behind the pages: jobs and the outbox, leased by any node. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.work;
