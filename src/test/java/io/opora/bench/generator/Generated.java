package io.opora.bench.generator;

/**
 * What a reader of the generated tickets needs to know.
 *
 * @param open         how many of the generated tickets have not ended
 * @param ended        how many have
 * @param staffToken   of an engineer of the support line
 * @param contactToken of a contact of the customer with the most tickets
 * @param bigCustomer  that customer's id
 * @param queue        with the most open tickets
 * @param milliseconds that the generating took
 */
public record Generated(
        int open,
        int ended,
        String staffToken,
        String contactToken,
        String bigCustomer,
        String queue,
        long milliseconds) {}
