/** How long lists and single tickets take to read among many. */
@NullMarked
package io.opora.bench.reading;

import org.jspecify.annotations.NullMarked;
