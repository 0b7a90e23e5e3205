/** How the domain says no: in a sentence that a person can act on, in Russian and in English. */
@NullMarked
package io.opora.refusal;

import org.jspecify.annotations.NullMarked;
