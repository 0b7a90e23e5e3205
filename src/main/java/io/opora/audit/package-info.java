/** Who changed which master data when, and how it was before and after. */
@NullMarked
package io.opora.audit;

import org.jspecify.annotations.NullMarked;
