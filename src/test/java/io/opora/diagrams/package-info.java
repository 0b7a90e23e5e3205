/** What holds for every diagram, decision table and form, whoever edits them next. Needs neither Spring nor Node. */
@NullMarked
package io.opora.diagrams;

import org.jspecify.annotations.NullMarked;
