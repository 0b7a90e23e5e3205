/**
 * Fills a database with many tickets: a few are played through the application to an end or a state each, and what they
 * leave in all tables, the engine's too, is copied under new ids to other customers and other times. So the copies are as
 * true as the diagrams of the day, and the application goes on with them.
 */
@NullMarked
package io.opora.bench.generator;

import org.jspecify.annotations.NullMarked;
