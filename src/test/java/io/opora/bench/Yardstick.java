package io.opora.bench;

import java.util.Random;

/**
 * How fast the machine is at this moment, for work like the application's: it goes from object to object in an order that no
 * cache foresees, over more memory than processors keep near, and reads the words it finds there. Machines that share
 * their memory with others differ by half within minutes, without any of the usual signs, and arithmetic in registers
 * notices nothing of it. Figures of two moments compare only as far as this one agrees.
 */
final class Yardstick {

    /** Some 80 bytes each with its word: 64 MB. */
    private static final int STONES = 800_000;

    private static final Stone[] STONES_IN_MEMORY = lay();

    /** Read by nobody: keeps the walk from being optimised away. */
    @SuppressWarnings("unused")
    private static volatile long result;

    private Yardstick() {}

    /** @return milliseconds that the same walk takes on one processor, by the wall's clock */
    static double millis() {
        long begin = System.nanoTime();
        long sum = 0;
        int position = 0;
        for (int step = 0; step < STONES; step++) {
            Stone stone = STONES_IN_MEMORY[position];
            sum = sum * 31 + hash(stone.word);
            position = stone.next;
        }
        result = sum;
        return (System.nanoTime() - begin) / 1e6;
    }

    /** @param before measured before the part was played; both times at most letters were on their way */
    static Figure around(String part, double before) {
        return figure(part, (before + millis()) / 2);
    }

    static Figure figure(String part, double millis) {
        return Figure.of(part, "the machine: the same walk through memory", millis, "ms");
    }

    /** A string remembers its own hash; this one is worked out each time. */
    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    /** One round trip through all; the next is a number, so that the collector cannot lay them side by side. */
    private static Stone[] lay() {
        Random random = new Random(1);
        int[] order = new int[STONES];
        for (int i = 0; i < STONES; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        int[] next = new int[STONES];
        for (int i = 0; i < STONES; i++) {
            next[order[i]] = order[(i + 1) % STONES];
        }
        Stone[] stones = new Stone[STONES];
        for (int i = 0; i < STONES; i++) {
            stones[i] = new Stone("ticket OP-" + i, next[i]);
        }
        return stones;
    }

    private record Stone(String word, int next) {}
}
