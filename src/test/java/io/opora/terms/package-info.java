/** The contract terms, and which tests prove them. */
@NullMarked
package io.opora.terms;

import org.jspecify.annotations.NullMarked;
