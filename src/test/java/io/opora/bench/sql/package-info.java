/** Every SQL statement of one ticket's life, by who issued it. */
@NullMarked
package io.opora.bench.sql;

import org.jspecify.annotations.NullMarked;
