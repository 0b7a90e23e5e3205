package io.opora.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class take every sequence flow of a diagram; the class fails if one was left out. Several classes may
 * share a diagram: each names the elements whose flows it takes, and one that names none takes all the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DiagramCoverage.class)
public @interface CoversDiagram {

    /** The id of the process. */
    String value();

    /** Ids of elements of the diagram: every flow that leaves one of them is taken. */
    String[] elements() default {};
}
