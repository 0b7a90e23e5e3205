/** What the arithmetic of working time costs. */
@NullMarked
package io.opora.bench.calendar;

import org.jspecify.annotations.NullMarked;
