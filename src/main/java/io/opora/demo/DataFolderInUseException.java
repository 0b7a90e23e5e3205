package io.opora.demo;

import java.nio.file.Path;

/** Another running application keeps its data in this folder. */
class DataFolderInUseException extends IllegalStateException {

    DataFolderInUseException(Path folder) {
        super("The data folder " + folder + " is in use by another running application. "
                + "Stop that one, or choose another folder by --opora.data-dir=<folder>.");
    }
}
