/** What has to be set up before a seller can sell: steps that capabilities add, and their state. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.setup;
