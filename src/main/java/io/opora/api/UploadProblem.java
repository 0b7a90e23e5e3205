package io.opora.api;

import io.opora.ticket.AttachmentSettings;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What is wrong with an upload that the server does not take in. */
final class UploadProblem {

    private static final int MEGABYTE = 1024;
    private static final int DEEPEST_CAUSE = 10;

    private UploadProblem() {}

    /** Of files for a ticket. */
    static RuntimeException of(MultipartException failed, AttachmentSettings settings) {
        if (hasTooManyParts(failed)) {
            return new Refused(HttpStatus.PAYLOAD_TOO_LARGE, "upload.too-many-parts", settings.filesPerRequest());
        }
        if (failed instanceof MaxUploadSizeExceededException) {
            return new Refused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "upload.too-large",
                    settings.largestFile().toMegabytes(),
                    settings.largestRequest().toMegabytes());
        }
        return new BadInput("body", "upload.broken");
    }

    /** Of the one file that a controller's method takes; what it is not about stays as it is. */
    static Exception of(Exception failed, @Nullable Object handler) {
        if (!(failed instanceof MultipartException multipart) || !(handler instanceof HandlerMethod method)) {
            return failed;
        }
        @Nullable LargestFile largest = method.getMethodAnnotation(LargestFile.class);
        if (largest == null) {
            return failed;
        }
        if (hasTooManyParts(multipart)) {
            return new Refused(HttpStatus.PAYLOAD_TOO_LARGE, "upload.too-many-parts", 1);
        }
        if (failed instanceof MaxUploadSizeExceededException) {
            boolean inMegabytes = largest.kilobytes() % MEGABYTE == 0;
            return new Refused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    inMegabytes ? "upload.file-megabytes" : "upload.file-kilobytes",
                    inMegabytes ? largest.kilobytes() / MEGABYTE : largest.kilobytes());
        }
        return new BadInput("body", "upload.broken");
    }

    private static boolean hasTooManyParts(MultipartException failed) {
        @Nullable Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof FileCountLimitExceededException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
