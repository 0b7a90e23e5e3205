package io.opora.ticket.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's name that any system can save and that looks like what it is: no path, no control characters, nothing that
 * turns the direction of writing round, none of the names that Windows keeps for devices.
 */
public final class SafeName {

    /** What is left when nothing of a name is. */
    public static final String UNNAMED = "file";

    /** Linux allows 255 bytes; some are left for the one who saves it twice. */
    private static final int LONGEST_IN_BYTES = 200;

    private static final int LONGEST_ENDING = 16;

    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[ .]+|[ .]+$");

    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    private static final Pattern DEVICE = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])( *\\..*)?", Pattern.CASE_INSENSITIVE);

    private SafeName() {}

    /** @param given as a browser or a letter says it; may be a whole path, or missing */
    public static String of(@Nullable String given) {
        if (given == null) {
            return UNNAMED;
        }
        String name = PATH.matcher(given).replaceFirst("");
        name = SPACE.matcher(name).replaceAll(" ");
        name = Normalizer.normalize(visible(name), Normalizer.Form.NFC);
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = trimmed(shortened(trimmed(SPACE.matcher(name).replaceAll(" "))));
        if (name.isEmpty()) {
            return UNNAMED;
        }
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(codePoint -> !INVISIBLE.contains(Character.getType(codePoint)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trimmed(String name) {
        return AT_THE_ENDS.matcher(name).replaceAll("");
    }

    /** The ending stays: it says what opens the file. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        int room = LONGEST_IN_BYTES - bytes(ending);
        while (bytes(stem) > room) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return trimmed(stem).isEmpty() ? name.substring(0, Math.min(name.length(), LONGEST_ENDING)) : stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
