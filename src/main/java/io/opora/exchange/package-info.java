/**
 * Master data as files: CSV and spreadsheets, out and in. An import goes through the same use cases as everything else,
 * line by line in one transaction; a dry run is the same, rolled back.
 */
@NullMarked
package io.opora.exchange;

import org.jspecify.annotations.NullMarked;
