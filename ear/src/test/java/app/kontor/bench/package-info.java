/** Benchmarks that print figures; they assert nothing and run only when asked. */
package app.kontor.bench;
