/** The part of the HTTP API through which the provider keeps its master data, and the trail of who changed what. */
@NullMarked
package io.opora.api.masterdata;

import org.jspecify.annotations.NullMarked;
