package io.opora.api;

import io.opora.ticket.AttachmentFiles;
import io.opora.ticket.AttachmentSettings;
import io.opora.ticket.ReceivedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes files in: to disk, however slow the line is, and no transaction waits for it. */
@Component
class Uploads {

    private final AttachmentFiles files;
    private final AttachmentSettings settings;

    Uploads(AttachmentFiles files, AttachmentSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** Every file, whatever its part is called: none may be lost because of a misspelt name. */
    UploadForm receive(MultipartHttpServletRequest request) {
        try {
            List<MultipartFile> sent = request.getMultiFileMap().values().stream()
                    .flatMap(Collection::stream)
                    .filter(file -> !isUnchosen(file))
                    .toList();
            return UploadForm.read(request, sent);
        } catch (MultipartException failed) {
            throw UploadProblem.of(failed, settings);
        }
    }

    /** A browser sends an empty part without a name for a field in which nothing was chosen. */
    private static boolean isUnchosen(MultipartFile file) {
        return file.isEmpty()
                && (file.getOriginalFilename() == null
                        || file.getOriginalFilename().isEmpty());
    }

    List<ReceivedFile> lookedOver(List<MultipartFile> sent) throws IOException {
        List<ReceivedFile> received = new ArrayList<>();
        for (MultipartFile file : sent) {
            received.add(files.receive(file.getOriginalFilename(), file));
        }
        return received;
    }
}
