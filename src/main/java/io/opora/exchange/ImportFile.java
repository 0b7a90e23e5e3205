package io.opora.exchange;

import io.opora.refusal.WrongFields;

/** A file that was read into cells: to be done before a transaction begins, for a large one takes its time. */
public final class ImportFile {

    private final Grid grid;

    private ImportFile(Grid grid) {
        this.grid = grid;
    }

    /**
     * @param file CSV or XLSX
     * @throws WrongFields when it is too large, or nothing of it can be read
     */
    public static ImportFile of(byte[] file) {
        checkSize(file.length);
        boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        Grid grid = packed ? XlsxFile.read(file) : CsvFile.read(file);
        if (grid.rows().isEmpty()) {
            throw UnreadableFile.because("empty");
        }
        return new ImportFile(grid);
    }

    static void checkSize(long bytes) {
        if (bytes > Limits.LARGEST_FILE) {
            throw UnreadableFile.because("too-large", Limits.LARGEST_FILE / Limits.MEGABYTE);
        }
    }

    Grid grid() {
        return grid;
    }
}
